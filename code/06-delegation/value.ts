// The value of yield* is what the inner iterator returns, never what it
// yields.

// #region all
function* brew() {
  yield 'boil'
  yield 'steep'
  return 'tea'
}

function* kitchen() {
  console.log('of a generator:', yield* brew())
  console.log('of an array:', yield* ['toast', 'jam'])
  console.log('of a string:', yield* 'ok')
}

console.log([...kitchen()])
// #endregion all
