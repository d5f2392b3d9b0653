// Splits netstrings, as long as each chunk is one of them.

import { primed } from '../../primed.ts'
import { END, type Sink } from '../../sink.ts'

/** Takes chunks of netstrings; gives their texts to `target`. */
export const netstrings = primed(function* (
  target: Sink<string>,
): Sink<string> {
  for (let chunk = yield; chunk !== END; chunk = yield) {
    const colon = chunk.indexOf(':')
    const length = Number(chunk.slice(0, colon))
    target.next(chunk.slice(colon + 1, colon + 1 + length))
  }
  target.next(END)
})
