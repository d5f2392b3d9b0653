// A chain of microtasks keeps the loop from going on; a chain of
// immediates does not.

// #region run
function chain(kind: string, next: (callback: () => void) => void) {
  let links = 0
  setTimeout(() => {
    const all = links === 100_000
    console.log(`${kind}: ${all ? 'all' : 'not all'} before the timer`)
  }, 1)
  const link = () => {
    if ((links += 1) < 100_000) next(link)
  }
  link()
}

chain('microtasks', queueMicrotask)
setTimeout(() => chain('immediates', setImmediate), 10)
// #endregion run
