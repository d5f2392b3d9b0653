// A handler that does not read the body, and the request behind it.

import type { Handler } from '../message.ts'
import { head, hear, rehearse, say } from '../rehearsal.ts'

// #region all
const deaf: Handler = function* (request, response) {
  console.log(request.method, request.path)
  yield* response.send(200)
}

rehearse(deaf, function* (dial) {
  const connection = yield* dial()
  const post = head('POST /a HTTP/1.1', 'Host: x', 'Content-Length: 3')
  const last = head('GET /b HTTP/1.1', 'Host: x', 'Connection: close')
  yield* say(connection, `${post}tea${last}`)
  yield* hear(connection)
})
// #endregion all
