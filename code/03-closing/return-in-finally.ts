// A return in a finally replaces the value of return(), and swallows an
// error.

// #region all
function* stubborn() {
  try {
    yield 'working'
  } finally {
    return 'my last word'
  }
}

const asked = stubborn()
asked.next()
console.log(asked.return('yours'))

const failing = stubborn()
failing.next()
console.log(failing.throw(new Error('fire')))
// #endregion all
