// Two stages that say what they do, walked to the second result.
import { filter, map, take } from '../stages.ts'

// #region all
function isOdd(n: number) {
  console.log('odd?', n)
  return n % 2 === 1
}
function timesTen(n: number) {
  console.log('ten', n)
  return n * 10
}

const tens = map(filter([1, 2, 3, 4, 5], isOdd), timesTen)
console.log([...take(tens, 2)])
// #endregion all
