// Two functions in progress, resumed by turns.

// #region all
function* count(step: number) {
  let n = 0
  while (true) yield (n = n + step)
}

const ones = count(1)
const tens = count(10)
console.log(ones.next().value, tens.next().value)
console.log(ones.next().value, tens.next().value)
// #endregion all
