// One yield hands out the average so far and brings in the next number. The
// first one hands out NaN, to the priming, which throws it away.

import { primed } from '../../primed.ts'
import { END } from '../../sink.ts'

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
  let given = yield NaN
  while (given !== END) {
    sum += given
    count++
    given = yield sum / count
  }
  return { count, average: sum / count }
})
