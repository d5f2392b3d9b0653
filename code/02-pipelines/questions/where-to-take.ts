// The order of two stages decides how much is pulled, and what comes out.
import { filter, take } from '../stages.ts'

// #region all
let pulled = 0
function* numbers() {
  while (pulled < 100) yield ++pulled
}

const large = (n: number) => n > 3
console.log([...take(filter(numbers(), large), 2)], pulled)
pulled = 0
console.log([...filter(take(numbers(), 2), large)], pulled)
// #endregion all
