// A server that stops while ten clients go on asking: what was asked is
// answered, and the clients are told to go.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { latin1 } from './bytes.ts'
import type { Handler } from './message.ts'
import { head, rehearse, say } from './rehearsal.ts'

// #region run
let asked = 0
let answered = 0

const cook: Handler = function* (_request, response) {
  yield* sleep(30)
  yield* response.send(200)
}

rehearse(cook, function* (dial, server): Coroutine<void> {
  function* guest(): Coroutine<void> {
    const connection = yield* dial()
    for (let isOpen = true; isOpen;) {
      yield* say(connection, head('GET / HTTP/1.1', 'Host: kitchen'))
      asked += 1
      const bytes = yield* connection.read()
      if (!bytes) break
      answered += 1
      isOpen = !latin1(bytes, 0, bytes.length).includes(': close\r\n')
    }
    yield* connection.close()
  }
  const guests = []
  for (let n = 0; n < 10; n++) {
    guests.push(yield* spawn(guest))
    yield* sleep(7)
  }
  yield* sleep(500)
  server.stop()
  console.log('stopping, connections:', server.connections)
  for (const each of guests) yield* each.join()
  console.log('asked', asked, 'answered', answered)
  yield* sleep(100)
  console.log('connections:', server.connections)
})
// #endregion run
