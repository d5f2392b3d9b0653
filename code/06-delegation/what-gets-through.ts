// What reaches an inner generator through a loop, and what through
// yield*: sent values, errors, and the result on its way back.

// #region inner
function* inner(): Generator<string, string, unknown> {
  for (const name of ['first', 'second']) {
    try {
      console.log('    sent:', yield name)
    } catch (error) {
      console.log('    caught:', error)
    }
  }
  return 'result'
}
// #endregion inner

// #region both
function* byLoop(): Generator<string, undefined, unknown> {
  for (const name of inner()) yield name
}

function* byDelegation(): Generator<string, string, unknown> {
  return yield* inner()
}
// #endregion both

// #region drive
for (const outer of [byLoop, byDelegation]) {
  console.log(outer.name)
  const walk = outer()
  console.log('  next ', walk.next('too early'))
  console.log('  next ', walk.next('hello'))
  try {
    console.log('  throw', walk.throw('a stone'))
  } catch (error) {
    console.log('  thrown back:', error)
  }
}
// #endregion drive
