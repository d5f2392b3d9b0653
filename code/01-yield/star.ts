// Where the star can stand: before a function's name, in a function
// without one, and before a method's name. Only an arrow takes none.

// #region all
const evens = function* () {
  for (let n = 0; ; n += 2) yield n
}

const shelf = {
  *letters() {
    yield 'a'
    yield 'b'
  },
}

class Die {
  *[Symbol.iterator]() {
    yield 1
    yield 6
  }
}

console.log(evens().next().value, ...shelf.letters(), ...new Die())
// #endregion all
