// Each number sent is answered by the average of all so far.

import type { END } from '../../sink.ts'

export interface Summary {
  count: number
  average: number
}

export function average(): Generator<number, Summary, number | typeof END> {
  throw new Error('not written yet')
}
