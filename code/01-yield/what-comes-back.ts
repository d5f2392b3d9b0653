// What a yield gives back is not what it hands out: it is what the next
// call of next() hands in, and here that is nothing.

// #region all
function* order(): Generator<string, void, unknown> {
  const answer = yield 'Milk' + '?'
  console.log('the answer is', answer)
}

const waiter = order()
console.log('the waiter asks', waiter.next().value)
waiter.next()
// #endregion all
