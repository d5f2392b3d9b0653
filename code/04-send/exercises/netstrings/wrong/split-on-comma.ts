// You split at commas. A text may hold commas, colons and digits: this is why its
// length is said first. What tells you where a text ends?

import { primed } from '../../../primed.ts'
import { END, type Sink } from '../../../sink.ts'
import { TokenError } from '../../../token.ts'

/** Takes chunks of netstrings; gives their texts to `target`. */
export const netstrings = primed(function* (
  target: Sink<string>,
): Sink<string> {
  let rest = ''
  let gone = 0
  for (let chunk = yield; chunk !== END; chunk = yield) {
    const [first = '', ...more] = chunk.split(',')
    rest += first
    for (const next of more) {
      const colon = rest.indexOf(':')
      if (colon < 1) throw new TokenError('no length', gone)
      target.next(rest.slice(colon + 1))
      gone += rest.length + 1
      rest = next
    }
  }
  if (rest) throw new TokenError('unfinished', gone + rest.length)
  target.next(END)
})
