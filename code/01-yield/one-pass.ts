// A generator object can be walked once; the function makes a new one.

// #region all
function* letters() {
  yield 'a'
  yield 'b'
}

const once = letters()
console.log('first walk ', [...once])
console.log('second walk', [...once])
console.log('a new one  ', [...letters()])
// #endregion all
