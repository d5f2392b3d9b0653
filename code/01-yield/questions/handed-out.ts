// What x is in `const x = yield y`.

// #region all
function* echo(): Generator<number, void, unknown> {
  const x = yield 7
  console.log('x is', x)
}

for (const y of echo()) console.log('y is', y)
// #endregion all
