// What the parser gives for a chunk that ends in the middle of a body.

import { fromLatin1 } from '../output.ts'
import { parser } from '../parser.ts'
import { head } from '../rehearsal.ts'

// #region all
const reading = parser()
reading.next()
const chunk =
  head('POST / HTTP/1.1', 'Host: x', 'Content-Length: 9') + 'tea'
let found = reading.next(fromLatin1(chunk)).value
while (typeof found === 'object') {
  console.log(found.kind)
  found = reading.next().value
}
console.log(found)
// #endregion all
