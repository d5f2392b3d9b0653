// Your places count from the beginning of what is left over. Whoever reads the
// error sees the whole input. What do you have to add, and when does it grow?

import { primed } from '../../../primed.ts'
import { END, type Sink } from '../../../sink.ts'
import { TokenError } from '../../../token.ts'

/** Takes chunks of netstrings; gives their texts to `target`. */
export const netstrings = primed(function* (
  target: Sink<string>,
): Sink<string> {
  let rest = ''
  for (let chunk = yield; chunk !== END; chunk = yield) {
    rest += chunk
    while (true) {
      const digits = /^[0-9]*/.exec(rest)?.[0] ?? ''
      if (digits === rest) break
      if (digits === '' || rest[digits.length] !== ':')
        throw new TokenError('no length', digits.length)
      const end = digits.length + 1 + Number(digits)
      if (rest.length <= end) break
      if (rest[end] !== ',') throw new TokenError('no comma', end)
      target.next(rest.slice(digits.length + 1, end))
      rest = rest.slice(end + 1)
    }
  }
  if (rest) throw new TokenError('unfinished', rest.length)
  target.next(END)
})
