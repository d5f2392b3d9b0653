// A pattern that takes exactly all closes before the end is reached.

// #region all
function* letters() {
  try {
    yield 'a'
    yield 'b'
    console.log('end reached')
  } finally {
    console.log('closed')
  }
}

const [first, second] = letters()
console.log(first, second)
// #endregion all
