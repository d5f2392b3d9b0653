// Who is given what?

// #region all
function* dishes() {
  yield 'soup'
  yield 'fish'
  return 'bill'
}

function* waiter(kitchen: Generator<string, string>) {
  yield kitchen.next().value
}

const kitchen = dishes()
const served = waiter(kitchen)
console.log(kitchen.next().value)
console.log(served.next().value)
console.log(kitchen.next().value)
// #endregion all
