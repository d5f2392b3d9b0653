// The cure: what is to be resumed is written down, and resumed when
// nobody is inside it.

// #region all
function* counter(tell: (n: number) => void) {
  for (let n = 1; n <= 3; n++) {
    tell(n)
    yield
  }
}

let waiting = 0
const count = counter((n) => {
  console.log('heard', n)
  waiting++
})
count.next()
while (waiting-- > 0) count.next()
// #endregion all
