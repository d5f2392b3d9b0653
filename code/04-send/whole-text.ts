// A tokenizer for a text that is there as a whole: loops and variables,
// and nothing to remember.

import { END } from './sink.ts'
import { isMark, isSpace, isWord, TokenError, type Token } from './token.ts'

/** The tokens of a text, in order; a text without sense throws. */
// #region all
export function* tokensOf(whole: string): Generator<Token> {
  let at = -1
  const take = () => whole[++at] ?? END

  let c = take()
  while (c !== END) {
    const from = at
    let text = ''
    if (c === '"') {
      while ((c = take()) !== '"') {
        if (c === '\\') c = take()
        if (c === END) throw new TokenError('unclosed string', from)
        text += c
      }
      yield { kind: 'string', text, at: from }
      c = take()
    } else if (isWord(c)) {
      for (; c !== END && isWord(c); c = take()) text += c
      yield { kind: 'word', text, at: from }
    } else if (isMark(c)) {
      yield { kind: 'mark', text: c, at: from }
      c = take()
    } else if (isSpace(c)) c = take()
    else throw new TokenError(`unexpected ${c}`, at)
  }
}
// #endregion all
