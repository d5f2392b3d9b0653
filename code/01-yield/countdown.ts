// A call of a generator function runs nothing; each next() runs up to
// the next yield.

// #region generator
function* countdown(left: number) {
  console.log('  started')
  while (left > 0) {
    yield left
    left = left - 1
  }
  console.log('  finished')
}
// #endregion generator

// #region pull
const count = countdown(2)
console.log('made')
console.log(count.next())
console.log(count.next())
console.log(count.next())
console.log(count.next())
// #endregion pull
