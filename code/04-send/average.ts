// A running average: each number sent is answered by the average so far,
// and the last one by a summary.

import { primed } from './primed.ts'

// #region all
interface Summary {
  count: number
  average: number
}

const averageOf = primed(function* (
  wanted: number,
): Generator<number, Summary, number> {
  let sum = 0
  let count = 0
  while (count < wanted) {
    sum += yield sum / count
    count++
  }
  return { count, average: sum / count }
})

const running = averageOf(3)
for (const n of [4, 8, 3]) {
  const { value, done } = running.next(n)
  if (done) console.log('in all', value.average, 'of', value.count)
  else console.log('so far', value.toFixed(1))
}
// #endregion all
