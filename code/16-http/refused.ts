// The attack, and its relatives: what has two meanings is refused.

import { HttpError } from './http-error.ts'
import { fromLatin1 } from './output.ts'
import { parser } from './parser.ts'
import { head } from './rehearsal.ts'

// #region run
/** What becomes of a request with these fields. */
function verdict(...fields: string[]): string {
  const reading = parser()
  reading.next()
  const text = head('POST /search HTTP/1.1', 'Host: shop', ...fields)
  try {
    reading.next(fromLatin1(text))
    return 'accepted'
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    return `${error.status}, ${error.message}`
  }
}

for (const fields of [
  ['Content-Length: 40', 'Transfer-Encoding: chunked'],
  ['Content-Length: 40', 'Content-Length: 0'],
  ['Content-Length: +40'],
  ['Transfer-Encoding: xchunked'],
  ['Transfer-Encoding : chunked'],
  ['X: a\nContent-Length: 40'],
  ['X: a', ' Content-Length: 40'],
  ['Content-Length: 40'],
])
  console.log(
    `${JSON.stringify(fields.join('\r\n'))}\n  ${verdict(...fields)}`,
  )
// #endregion run
