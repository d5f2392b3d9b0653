// A return value is seen once, by whoever calls next(), and by no loop.

// #region all
function* numbers() {
  yield 1
  return 'the end'
}

const pulled = numbers()
console.log(pulled.next())
console.log(pulled.next())
console.log(pulled.next())
console.log([...numbers()])
// #endregion all
