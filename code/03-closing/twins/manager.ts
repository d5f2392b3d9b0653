// A generator under `using`: it is closed when the block is left, and hears
// nothing of the error.

// #region all
function* table() {
  console.log('lay the table')
  try {
    yield 'a table'
  } catch (error) {
    console.log('  heard of', error)
    throw error
  } finally {
    console.log('clear the table')
  }
}

try {
  using laid = table()
  laid.next()
  throw new Error('spilt tea')
} catch (error) {
  if (error instanceof Error) console.log('outside', error.message)
}
// #endregion all
