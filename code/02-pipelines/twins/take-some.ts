// take takes the first few, and closes its source when it has them.

// #region all
function* count() {
  try {
    for (let n = 1; n <= 5; n++) yield n
  } finally {
    console.log('closed')
  }
}

const numbers = count()
console.log(...numbers.take(2))
console.log('next', numbers.next().value ?? null)
numbers.return()
// #endregion all
