// Ticks and microtasks come after each callback, not after all that are
// due.

// #region run
setTimeout(() => {
  console.log('A')
  setImmediate(() => console.log('immediate of A'))
  queueMicrotask(() => console.log('microtask of A'))
  process.nextTick(() => console.log('tick of A'))
}, 1)
setTimeout(() => console.log('B'), 1)
// #endregion run
