// You begin each chunk afresh, and what was left over of the one before is lost.
// What has to live as long as the generator, and not as long as a chunk?

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
    rest = chunk
    while (true) {
      const digits = /^[0-9]*/.exec(rest)?.[0] ?? ''
      if (digits === rest) break
      if (digits === '' || rest[digits.length] !== ':')
        throw new TokenError('no length', gone + digits.length)
      const end = digits.length + 1 + Number(digits)
      if (rest.length <= end) break
      if (rest[end] !== ',') throw new TokenError('no comma', gone + end)
      target.next(rest.slice(digits.length + 1, end))
      rest = rest.slice(end + 1)
      gone += end + 1
    }
  }
  if (rest) throw new TokenError('unfinished', gone + rest.length)
  target.next(END)
})
