// The tokenizer that asks for each character: no cut is seen by it.

import { countRight } from './chunkings.ts'
import { collect, END } from './sink.ts'
import { show, type Token } from './token.ts'
import { tokens } from './tokens.ts'

// #region all
function read(chunks: string[]) {
  const found: Token[] = []
  const tokenizer = tokens(collect(found))
  for (const chunk of chunks) tokenizer.next(chunk)
  tokenizer.next(END)
  return found.map(show)
}

const text = String.raw`a="b\"c"; d=12`
console.log(read([text]).join(', '))
console.log('right:', countRight(text, read))
// #endregion all
