// return() and throw() enter at the innermost generator and travel
// outwards, one finally at a time.

// #region all
function* nested(depth: number): Generator<string> {
  try {
    if (depth < 3) yield* nested(depth + 1)
    else yield 'deep inside'
  } finally {
    console.log('  closing', depth)
  }
}

for (const value of nested(1)) {
  console.log(value)
  break
}

const walk = nested(1)
walk.next()
try {
  walk.throw(new Error('the power fails'))
} catch (error) {
  console.log(String(error))
}
// #endregion all
