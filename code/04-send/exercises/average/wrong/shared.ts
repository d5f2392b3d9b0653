// Your sum and count stand outside the generator function, so all averages add to
// the same two. What belongs to one talk has to be a variable of its body.

import { primed } from '../../../primed.ts'
import { END } from '../../../sink.ts'

export interface Summary {
  count: number
  average: number
}

let sum = 0
let count = 0

export const average = primed(function* (): Generator<
  number,
  Summary,
  number | typeof END
> {
  let given = yield NaN
  while (given !== END) {
    sum += given
    count++
    given = yield sum / count
  }
  return { count, average: sum / count }
})
