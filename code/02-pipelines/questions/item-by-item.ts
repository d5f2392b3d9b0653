// Two stages that say what they do, walked to the second result.
import { filter, map, take } from '../stages.ts'

// #region all
const odd = (n: number) => (console.log('odd?', n), n % 2 === 1)
const ten = (n: number) => (console.log('ten', n), n * 10)

const tens = map(filter([1, 2, 3, 4, 5], odd), ten)
console.log([...take(tens, 2)])
// #endregion all
