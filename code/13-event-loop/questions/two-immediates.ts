// Two immediates, the first of which asks for a microtask.

// #region all
setImmediate(() => {
  console.log('A')
  queueMicrotask(() => console.log('microtask'))
  setImmediate(() => console.log('C'))
})
setImmediate(() => console.log('B'))
// #endregion all
