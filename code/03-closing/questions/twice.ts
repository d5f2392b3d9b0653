// A walk that is left early closes a generator for the next one.

// #region all
function* numbers() {
  yield 1
  yield 2
  yield 3
}

const counted = numbers()
const [a, b] = counted
console.log([a, b])
console.log([...counted])
// #endregion all
