// What spread sees of a generator that returns.

// #region all
function* bill() {
  yield 2
  yield 3
  return 5
}

console.log([...bill()])
// #endregion all
