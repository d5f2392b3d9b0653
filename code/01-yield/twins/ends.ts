// In JavaScript the end of a generator is an answer as any other: it says
// that it is done, and holds the result.

// #region all
function* tea() {
  yield 'pour'
  return 'a full cup'
}

const cup = tea()
console.log(cup.next().value)
const end = cup.next()
if (end.done) console.log('ends with', end.value)
console.log('asked again:', cup.next().value)
// #endregion all
