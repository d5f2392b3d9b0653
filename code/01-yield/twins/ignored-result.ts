// A for...of loop throws the result of a generator away, and so does
// whatever else walks it.

// #region all
function* tea() {
  yield 'pour'
  yield 'drink'
  return 'an empty cup'
}

for (const step of tea()) console.log(step)
console.log([...tea()].length, 'steps')
// #endregion all
