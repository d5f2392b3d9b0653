// A handler that computes and never waits: everybody waits for it. That it
// is a generator does not help, and it would not if it were async.

import {
  type Coroutine,
  pause,
  spawn,
} from '../../09-system-calls/scheduler.ts'
import type { Handler } from '../message.ts'
import { head, hear, rehearse, say } from '../rehearsal.ts'

// #region handlers
/** Counts primes; `between` is done after each of them. */
const counts = (between: () => Coroutine<void>): Handler =>
  function* (request, response) {
    if (request.path === '/primes')
      for (let n = 2, primes = 0; primes < 500; n++) {
        let divisor = 2
        while (n % divisor !== 0) divisor += 1
        if (divisor < n) continue
        primes += 1
        yield* between()
      }
    yield* response.send(200)
  }

const wrong = counts(function* () {})
const right = counts(function* () {
  yield* pause()
})
// #endregion handlers

// #region run
for (const handler of [wrong, right])
  rehearse(handler, function* (dial): Coroutine<void> {
    function* ask(path: string): Coroutine<void> {
      const connection = yield* dial()
      const line = `GET ${path} HTTP/1.1`
      yield* say(connection, head(line, 'Host: a', 'Connection: close'))
      yield* hear(connection)
      console.log(`${path} is answered`)
    }
    console.log(handler === wrong ? 'without a wait' : 'with pauses')
    const first = yield* spawn(() => ask('/primes'))
    const second = yield* spawn(() => ask('/tea'))
    yield* first.join()
    yield* second.join()
  })
// #endregion run
