// A tokenizer for whole texts, called for each chunk: it forgets at each
// cut what it was in the middle of.

import { countRight } from '../chunkings.ts'
import { show } from '../token.ts'
import { tokensOf } from '../whole-text.ts'

// #region all
function read(chunks: string[]) {
  const found: string[] = []
  for (const chunk of chunks) found.push(...tokensOf(chunk).map(show))
  return found
}

console.log(read(['tea=12']))
console.log(read(['te', 'a=1', '2']))
// #endregion all

// #region count
/** What is read, or what kept it from being read. */
function tryToRead(chunks: string[]) {
  try {
    return read(chunks)
  } catch (error) {
    return [String(error)]
  }
}
const text = String.raw`a="b\"c"; d=12`
console.log('right:', countRight(text, tryToRead))
// #endregion count
