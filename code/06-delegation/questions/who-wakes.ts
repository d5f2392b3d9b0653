// A value that is sent wakes the innermost generator; the others wake
// when the one below them returns.

// #region all
function* inner(): Generator<void, void, string> {
  console.log('inner got', yield)
}

function* outer(): Generator<void, void, string> {
  yield* inner()
  console.log('outer got', yield)
}

const walk = outer()
for (const sent of ['a', 'b', 'c']) walk.next(sent)
// #endregion all
