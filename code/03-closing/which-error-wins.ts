// When the work fails and closing fails too, for…of keeps the error of the
// work; within one function a finally replaces it.

// #region clumsy
function* clumsy() {
  try {
    yield 1
    yield 2
  } finally {
    throw new Error('closing failed')
  }
}

function errorOf(work: () => void) {
  try {
    work()
  } catch (error) {
    return String(error)
  }
  return 'none'
}
// #endregion clumsy

// #region loops
const afterBreak = errorOf(() => {
  for (const n of clumsy()) break
})
const afterError = errorOf(() => {
  for (const n of clumsy()) throw new Error('work failed')
})
console.log('break in the loop: ', afterBreak)
console.log('throw in the loop: ', afterError)
// #endregion loops

// #region finally
const inOneFunction = errorOf(() => {
  try {
    throw new Error('work failed')
  } finally {
    throw new Error('closing failed')
  }
})
console.log('try and finally:   ', inOneFunction)
// #endregion finally
