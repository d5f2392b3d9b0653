// A generator cannot call itself while it runs: JavaScript throws a
// TypeError where it tries.

// #region all
function* snake(): Generator<string, void, void> {
  try {
    me.next()
  } catch (error) {
    if (error instanceof Error) console.log(error.name, '-', error.message)
  }
  yield 'tail'
}

const me = snake()
console.log(me.next().value)
// #endregion all
