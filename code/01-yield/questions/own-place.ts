// Two generators from one function.

// #region all
function* count() {
  let n = 0
  while (true) yield ++n
}

const a = count()
const b = count()
a.next()
a.next()
console.log(a.next().value, b.next().value)
// #endregion all
