// Where a request ends. The whole of smuggling lies here: if two readers
// of the same bytes disagree on it, the rest of one request is the
// beginning of another for one of them. So nothing is guessed.

import type { Fields } from './fields.ts'
import { bad, HttpError } from './http-error.ts'

// #region length
/** How many bytes of body follow a head. */
export function bodyLength(
  headers: Fields,
  version: '1.0' | '1.1',
  most: number,
): number | 'chunked' {
  const lengths = headers.all('content-length')
  const codings = headers.get('transfer-encoding')
  if (codings !== undefined) {
    if (lengths.length > 0) throw bad('two lengths: one counted, one coded')
    if (version === '1.0') throw bad('HTTP/1.0 has no transfer codings')
    return checkCoding(codings)
  }
  const [length, ...more] = lengths
  if (length === undefined) return 0
  if (more.length > 0) throw bad('more than one content-length')
  if (!/^\d+$/.test(length)) throw bad('the content-length is no number')
  if (Number(length) > most)
    throw new HttpError(413, 'the body is too long')
  return Number(length)
}
// #endregion length

// #region coding
/** Only `chunked` is known; without it at the end, nobody knows the end. */
function checkCoding(codings: string): 'chunked' {
  const coding = codings.toLowerCase()
  if (coding === 'chunked') return coding
  const others = coding.split(/[ \t]*,[ \t]*/)
  if (others.pop() !== 'chunked' || others.includes('chunked'))
    throw bad('the transfer coding does not say where the body ends')
  if (others.includes('')) throw bad('a transfer coding without a name')
  throw new HttpError(501, 'that transfer coding is not known here')
}
// #endregion coding
