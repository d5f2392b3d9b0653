// The three queues of Node, seen from a callback.

// #region all
setTimeout(() => {
  setImmediate(() => console.log('immediate'))
  queueMicrotask(() => console.log('microtask'))
  process.nextTick(() => console.log('tick'))
  console.log('timer')
}, 0)
// #endregion all
