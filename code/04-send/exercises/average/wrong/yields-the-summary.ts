// You yield the summary, and the generator goes on: its answer to END says
// done: false, and the caller cannot tell that this was the last. How does a
// generator give a value and end?

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
  let given = yield NaN
  while (given !== END) {
    sum += given
    count++
    given = yield sum / count
  }
  const summary = { count, average: sum / count }
  yield summary as never
  return summary
})
