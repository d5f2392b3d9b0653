// Who gets a turn at an `await`: the other microtasks. A loop over awaits
// that need not wait keeps a timer out.

// #region all
async function nothing(): Promise<void> {}

const immediate = () =>
  new Promise<void>((resolve) => setImmediate(resolve))

async function eatRice(pause: () => Promise<void>): Promise<string> {
  let timer = 'has not been called'
  setTimeout(() => (timer = 'has been called'), 1)
  for (let grain = 0; grain < 100_000; grain++) await pause()
  return timer
}

console.log('nothing: the timer', await eatRice(nothing))
console.log('immediate: the timer', await eatRice(immediate))
// #endregion all
