// A handler that throws when it has answered.

import type { Handler } from '../message.ts'
import { head, hear, rehearse, say } from '../rehearsal.ts'

// #region all
const handler: Handler = function* (_request, response) {
  yield* response.send(200)
  throw new Error('too late')
}
const report = (error: unknown) => console.log('reported:', String(error))

rehearse(
  handler,
  function* (dial) {
    const connection = yield* dial()
    yield* say(
      connection,
      head('GET / HTTP/1.1', 'Host: x', 'Connection: close'),
    )
    const [line] = (yield* hear(connection)).split('\r\n')
    console.log('heard:', line)
  },
  { report },
)
// #endregion all
