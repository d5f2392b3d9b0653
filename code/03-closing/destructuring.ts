// Destructuring closes what it has not seen the end of, even when it takes
// exactly all.

// #region letters
function* letters() {
  try {
    yield 'a'
    yield 'b'
    console.log('  ran to its end')
  } finally {
    console.log('  closed')
  }
}
// #endregion letters

// #region all
console.log('one of two')
const [a] = letters()
console.log('two of two')
const [b, c] = letters()
console.log('three of two')
const [d, e, f] = letters()
console.log('all of them')
const [...all] = letters()
// #endregion all
