// return() makes a parked generator return where it stands; its finally
// blocks run.

// #region all
function* read() {
  try {
    yield 'first line'
    yield 'second line'
    return 'all read'
  } finally {
    console.log('  closing the file')
  }
}

const reading = read()
console.log(reading.next())
console.log(reading.return('enough'))
console.log(reading.next())
// #endregion all
