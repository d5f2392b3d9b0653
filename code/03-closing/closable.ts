// Iterators of the language that can be closed, and those that cannot.

// #region all
function* numbers() {
  yield 1
}

const iterators = {
  generator: numbers(),
  'iterator helper': numbers().map((n) => n),
  'of an array': [1].values(),
  'of a map': new Map([[1, 'one']]).entries(),
  'of a string': 'tea'[Symbol.iterator](),
}

for (const [name, iterator] of Object.entries(iterators)) {
  console.log(name.padEnd(15), 'return' in iterator)
}
// #endregion all
