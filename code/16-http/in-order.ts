// Answers in the order of the requests, although the first takes longest;
// another connection does not wait for it.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { latin1 } from './bytes.ts'
import { type Dial, head, rehearse, say } from './rehearsal.ts'
import type { Handler } from './message.ts'

// #region handler
const cook: Handler = function* (request, response) {
  if (request.path === '/soup') yield* sleep(1000)
  yield* response.send(200, {}, request.path)
}
// #endregion handler

// #region run
function* guest(name: string, dial: Dial, paths: string[]) {
  const connection = yield* dial()
  const requests = paths.map((path) =>
    head(`GET ${path} HTTP/1.1`, 'Host: kitchen'),
  )
  yield* say(connection, requests.join(''))
  for (let served = 0; served < paths.length;) {
    const bytes = (yield* connection.read()) ?? new Uint8Array()
    const text = latin1(bytes, 0, bytes.length)
    const bodies = [...text.matchAll(/\r\n\r\n(\/[a-z]+)/g)].map(
      ([, b]) => b,
    )
    served += bodies.length
    console.log(`${yield* now()} ${name} gets ${bodies.join(' ')}`)
  }
  yield* connection.close()
}

rehearse(cook, function* (dial): Coroutine<void> {
  const ann = yield* spawn(() =>
    guest('Ann', dial, ['/tea', '/soup', '/cake', '/bill']),
  )
  const bob = yield* spawn(() => guest('Bob', dial, ['/tea', '/bill']))
  yield* ann.join()
  yield* bob.join()
})
// #endregion run
