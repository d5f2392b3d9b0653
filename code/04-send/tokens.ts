// The tokenizer that may be fed any chunks: the one for a whole text, in
// which each take() asks by a yield.

import { primed } from './primed.ts'
import { END, type Sink } from './sink.ts'
import { isMark, isSpace, isWord, TokenError, type Token } from './token.ts'

/** Takes characters, gives tokens; a text without sense throws. */
// #region all
function* cut(target: Sink<Token>): Sink<string> {
  let at = -1
  const take = (c: string | typeof END) => (at++, c)

  let c = take(yield)
  while (c !== END) {
    const from = at
    let text = ''
    if (c === '"') {
      while ((c = take(yield)) !== '"') {
        if (c === '\\') c = take(yield)
        if (c === END) throw new TokenError('unclosed string', from)
        text += c
      }
      target.next({ kind: 'string', text, at: from })
      c = take(yield)
    } else if (isWord(c)) {
      for (; c !== END && isWord(c); c = take(yield)) text += c
      target.next({ kind: 'word', text, at: from })
    } else if (isMark(c)) {
      target.next({ kind: 'mark', text: c, at: from })
      c = take(yield)
    } else if (isSpace(c)) c = take(yield)
    else throw new TokenError(`unexpected ${c}`, at)
  }
}
// #endregion all

// #region tokens
/** Takes chunks of a text, cut anywhere; gives its tokens to `target`. */
export const tokens = primed(function* (target: Sink<Token>): Sink<string> {
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
// #endregion tokens
