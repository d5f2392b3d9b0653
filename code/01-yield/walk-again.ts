// An object whose iterator is a generator function can be walked again
// and again.

// #region all
const letters = {
  *[Symbol.iterator]() {
    yield 'a'
    yield 'b'
  },
}

console.log('first walk ', [...letters])
console.log('second walk', [...letters])
// #endregion all
