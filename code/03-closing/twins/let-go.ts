// In JavaScript a generator that nobody holds any more is never closed:
// its memory is taken back, and its `finally` does not run.
// @node --expose-gc

// #region all
function* tap() {
  try {
    yield 'drip'
  } finally {
    console.log('  the tap is closed')
  }
}

let water: Generator<string> | undefined = tap()
const seen = new WeakRef(water)
console.log(water.next().value)
water = undefined
await new Promise((resolve) => setTimeout(resolve))
globalThis.gc?.()
console.log('let go')
console.log('its memory is', seen.deref() ? 'kept' : 'free')
// #endregion all
