// A handler, a client that writes two requests at once, and what it hears.

import { head, hear, rehearse, say } from './rehearsal.ts'
import type { Handler } from './message.ts'

// #region handler
const hello: Handler = function* (request, response) {
  yield* response.send(
    200,
    { 'Content-Type': 'text/plain' },
    `${request.method} ${request.path}\n`,
  )
}
// #endregion handler

// #region run
const heard = rehearse(hello, function* (dial) {
  const connection = yield* dial()
  const first = head('GET /tea HTTP/1.1', 'Host: kitchen')
  const last = head('GET /x HTTP/1.1', 'Host: kitchen', 'Connection: close')
  yield* say(connection, first + last)
  return yield* hear(connection)
})
console.log(heard)
// #endregion run
