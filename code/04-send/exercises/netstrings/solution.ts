// The inner generator reads one character at a yield, as if the whole input were
// there: no chunk, no rest, and where it stands is its state.

import { primed } from '../../primed.ts'
import { END, type Sink } from '../../sink.ts'
import { TokenError } from '../../token.ts'

function* cut(target: Sink<string>): Sink<string> {
  let at = -1
  const take = (c: string | typeof END) => (at++, c)

  for (let c = take(yield); c !== END; c = take(yield)) {
    let digits = ''
    while (c !== END && /[0-9]/.test(c)) {
      digits += c
      c = take(yield)
    }
    if (digits === '' || c !== ':') throw new TokenError('no length', at)
    let text = ''
    while (text.length < Number(digits)) {
      c = take(yield)
      if (c === END) throw new TokenError('unfinished', at)
      text += c
    }
    if (take(yield) !== ',') throw new TokenError('no comma', at)
    target.next(text)
  }
}

/** Takes chunks of netstrings; gives their texts to `target`. */
export const netstrings = primed(function* (
  target: Sink<string>,
): Sink<string> {
  const cutter = primed(cut)(target)
  try {
    for (let chunk = yield; chunk !== END; chunk = yield)
      for (let n = 0; n < chunk.length; n++) cutter.next(chunk.charAt(n))
    cutter.next(END)
    target.next(END)
  } finally {
    target.return()
  }
})
