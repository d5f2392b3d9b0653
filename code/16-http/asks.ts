// The parser asks for bytes, and says what it has found. It never reads,
// and who feeds it decides when.

import { fromLatin1 } from './output.ts'
import { parser } from './parser.ts'

// #region run
const chunks = [
  'POST /tea HTTP/1.1\r\nHo',
  'st: kitchen\r\nContent-Length: 9\r\n\r\nwith mi',
  'lkGET / HTTP/1.1\r\nHost: kitchen\r\n\r\n',
].values()

const reading = parser()
let step = reading.next()
while (!step.done) {
  const found = step.value
  if (found === 'idle' || found === 'more') {
    const chunk = chunks.next().value
    console.log(`${found}?`, chunk?.length ?? 'no more')
    step = reading.next(chunk === undefined ? chunk : fromLatin1(chunk))
  } else {
    if (found.kind === 'head') console.log(found.method, found.target)
    else if (found.kind === 'data') console.log(found.bytes.length, 'bytes')
    else console.log('end')
    step = reading.next()
  }
}
// #endregion run
