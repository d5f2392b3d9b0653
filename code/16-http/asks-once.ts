// The smallest run of the parser: one request in two chunks.

import { fromLatin1 } from './output.ts'
import { parser } from './parser.ts'

// #region run
const reading = parser()
console.log(reading.next().value)
console.log(reading.next(fromLatin1('GET /tea HTTP/1.1\r\nHost')).value)
const found = reading.next(fromLatin1(': kitchen\r\n\r\n')).value
console.log(typeof found === 'object' ? found.kind : found)
// #endregion run
