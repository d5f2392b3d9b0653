// A call of a generator function runs nothing; each next() runs up to
// the next yield.

// #region generator
function* countdown(from: number) {
  console.log('  started')
  while (from > 0) {
    yield from
    from = from - 1
  }
  console.log('  finished')
}
// #endregion generator

// #region pull
const count = countdown(2)
console.log('nothing has run yet')
console.log(count.next())
console.log(count.next())
console.log(count.next())
console.log(count.next())
// #endregion pull
