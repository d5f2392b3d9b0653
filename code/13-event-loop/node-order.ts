// Whom Node calls first, from a module that is an ES module.

// #region run
setTimeout(() => console.log('timer'))
queueMicrotask(() => console.log('microtask'))
process.nextTick(() => console.log('tick'))
console.log('the module')
// #endregion run
