// An inner generator that yields in its finally: return() does not end
// the outer one, which goes on behind its yield*.

// #region all
function* inner() {
  try {
    yield 'item'
  } finally {
    yield 'washing up'
  }
}

function* outer() {
  yield* inner()
  yield 'the next item'
}

const walk = outer()
walk.next()
console.log(walk.return())
console.log(walk.next())
// #endregion all
