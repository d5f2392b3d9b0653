// Your answers are one behind: each number is answered by the average of those
// before it. The yield that takes a number hands out what was known before it
// came. Which yield answers it?

import { primed } from '../../../primed.ts'
import { END } from '../../../sink.ts'

export interface Summary {
  count: number
  average: number
}

export const average = primed(function* (): Generator<
  number,
  Summary,
  number | typeof END
> {
  let sum = 0
  let count = 0
  let known = NaN
  while (true) {
    const given = yield known
    if (given === END) return { count, average: sum / count }
    known = sum / count
    sum += given
    count++
  }
})
