// Lines out of chunks, and the line that has no end of its own.

import { lines } from './lines.ts'
import { collect, END } from './sink.ts'

// #region all
const found: string[] = []
const splitter = lines(collect(found))
for (const chunk of ['GET /te', 'a HTTP/1.1\r', '\nHost: a', '\r\nrest']) {
  splitter.next(chunk)
  console.log(found)
}
splitter.next(END)
console.log(found)
// #endregion all
