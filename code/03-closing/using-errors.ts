// When the work and the closing both fail, using keeps both errors.

// #region all
function* clumsy() {
  try {
    yield 1
  } finally {
    throw new Error('closing failed')
  }
}

try {
  using numbers = clumsy()
  numbers.next()
  throw new Error('work failed')
} catch (error) {
  if (!(error instanceof SuppressedError)) throw error
  console.log(error.name)
  console.log('  error:     ', String(error.error))
  console.log('  suppressed:', String(error.suppressed))
}
// #endregion all
