// An error that is thrown in is thrown at the yield, may be caught there,
// and the answer is the next value.

// #region all
function* guest(): Generator<string, void, void> {
  try {
    yield 'tea'
  } catch (error) {
    if (error instanceof Error) yield `no ${error.message}, then`
  }
}

const asks = guest()
console.log(asks.next().value)
console.log(asks.throw(new Error('milk')).value)
// #endregion all
