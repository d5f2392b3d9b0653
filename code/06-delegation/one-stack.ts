// main delegates to outer, and outer to inner: the three resume and park
// as one, and no body in between runs.

// #region all
function* inner(): Generator<string, number, number> {
  const a = yield 'first'
  const b = yield 'second'
  return a + b
}

function* outer(): Generator<string, number, number> {
  const sum = yield* inner()
  return sum * 10
}

function* main(): Generator<string, void, number> {
  const total = yield* outer()
  console.log('total', total)
}

const program = main()
program.next()
program.next(3)
program.next(4)
// #endregion all
