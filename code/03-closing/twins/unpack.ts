// To take two values apart, JavaScript asks for two, and closes the
// generator.

// #region all
function* cups() {
  try {
    for (let n = 1; n < 9; n++) {
      console.log('pours', n)
      yield n
    }
  } finally {
    console.log('closed')
  }
}

const served = cups()
const [mine, yours] = served
console.log('taken', mine, yours)
console.log('next', served.next().value)
// #endregion all
