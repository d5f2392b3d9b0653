// Ticks and microtasks come after each callback, not after all that are
// due.

// #region run
setTimeout(() => {
  console.log('A')
  setImmediate(() => console.log('immediate of A'))
  queueMicrotask(() => console.log('microtask of A'))
  process.nextTick(() => console.log('tick of A'))
}, 0)
setTimeout(() => console.log('B'), 0)

for (let n = 0; n < 1e7; n++); // until both are due
// #endregion run
