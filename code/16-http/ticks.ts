// An answer in pieces: what a handler has written is sent when it waits,
// and only then.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { latin1 } from './bytes.ts'
import type { Handler } from './message.ts'
import { head, rehearse, say } from './rehearsal.ts'

// #region handler
const ticks: Handler = function* (_request, response) {
  yield* response.start(200)
  for (let n = 1; n <= 2; n++) {
    yield* response.write(`tick ${n} `)
    yield* response.write(`tock ${n} `)
    yield* sleep(1000)
  }
}
// #endregion handler

// #region run
rehearse(ticks, function* (dial): Coroutine<void> {
  const connection = yield* dial()
  yield* say(
    connection,
    head('GET / HTTP/1.1', 'Host: clock', 'Connection: close'),
  )
  let bytes
  while ((bytes = yield* connection.read())) {
    const text = latin1(bytes, 0, bytes.length).replace(
      /^HTTP.*\r\n\r\n/s,
      '',
    )
    console.log(yield* now(), JSON.stringify(text))
  }
  connection.end()
})
// #endregion run
