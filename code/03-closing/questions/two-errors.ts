// A loop that is left by an error keeps that error.

// #region all
function* clumsy() {
  try {
    yield 1
  } finally {
    throw new Error('closing failed')
  }
}

try {
  for (const n of clumsy()) throw new Error('work failed')
} catch (error) {
  console.log(String(error))
}
// #endregion all
