// An error in a callback, in Node: the `catch` round the request does not
// see it, the process ends, and the next callback is never called.
// @exits 1

// #region run
try {
  setTimeout(() => {
    throw new Error('no recipe for stew')
  }, 10)
} catch {
  console.log('sorry')
}
setTimeout(() => console.log('the next client'), 20)
process.on('exit', (code) => console.log('exit code', code))
// #endregion run
