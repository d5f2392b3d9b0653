// What a yield hands out and what it gives back are two values.

// #region all
function* add(): Generator<number, void, number> {
  const x = yield 1 + 1
  console.log('x is', x)
  const y = (yield x) + 1
  console.log('y is', y)
}

const sum = add()
console.log('out', sum.next().value)
console.log('out', sum.next(10).value)
sum.next(20)
// #endregion all
