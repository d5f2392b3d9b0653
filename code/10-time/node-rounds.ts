// Node's timers take whole milliseconds, 1 at the least, and no more than
// 2,147,483,647 of them: what is longer fires after 1.
// @node --no-warnings

// #region run
const fired: string[] = []
const fire = (name: string) => () => fired.push(name)

setTimeout(fire('1.9 is 1'), 1.9)
setTimeout(fire('1'), 1)
setTimeout(fire('0 is 1'), 0)
setTimeout(fire('2 ** 31 is 1'), 2 ** 31)
const longest = setTimeout(fire('24.8 days'), 2 ** 31 - 1)

setTimeout(() => {
  clearTimeout(longest)
  console.log(fired)
}, 50)
// #endregion run
