// A generator cannot be resumed while it is running: there is no parked
// frame to go on with.
// @exits 1

// #region all
function* counter(tell: (n: number) => void) {
  for (let n = 1; n <= 3; n++) {
    tell(n)
    yield
  }
}

const count = counter((n) => {
  console.log('heard', n)
  count.next()
})
count.next()
// #endregion all
