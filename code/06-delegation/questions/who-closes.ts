// Leaving a loop closes the innermost generator first.

// #region all
function* level(name: string, below: Iterable<string>) {
  try {
    yield* below
  } finally {
    console.log(name)
  }
}

for (const item of level('outer', level('inner', ['a', 'b']))) break
console.log('left')
// #endregion all
