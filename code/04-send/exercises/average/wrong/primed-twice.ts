// You prime what is primed already. The second next() is no start: it answers the
// yield with undefined, and a sum with undefined in it is NaN from then on. The
// compiler lets it pass; how often may a generator be primed?

import { primed } from '../../../primed.ts'
import { END } from '../../../sink.ts'

export interface Summary {
  count: number
  average: number
}

const start = primed(function* (): Generator<
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

export function average(): ReturnType<typeof start> {
  const generator = start()
  generator.next()
  return generator
}
