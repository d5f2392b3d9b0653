// One generator, two loops, of which the first is left early.

// #region all
function* cups() {
  yield 'first'
  yield 'second'
  yield 'third'
}

const row = cups()
for (const cup of row) {
  console.log(cup)
  break
}
for (const cup of row) console.log(cup)
console.log('end')
// #endregion all
