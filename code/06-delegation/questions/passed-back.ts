// What a generator returns is the value of the yield* that ran it.

// #region all
function* inner() {
  yield 1
  return 2
}

function* outer() {
  const got = yield* inner()
  yield got + 10
}

console.log([...outer()])
// #endregion all
