// Your first number is lost. When it comes, the body has not begun, and no yield
// is there to take it. Who could call next() once before the caller does?

import { END } from '../../../sink.ts'

export interface Summary {
  count: number
  average: number
}

export function* average(): Generator<
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
}
