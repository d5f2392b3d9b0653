// Two connections on a timeline: Ann's soup takes a while, and the first
// task has its tea meanwhile.

import { Recorder } from '../09-system-calls/trace.ts'
import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import type { Handler } from './message.ts'
import { type Dial, head, rehearse, say } from './rehearsal.ts'

// #region run
const clock = new VirtualClock()
export const trace = new Recorder(() => clock.now())

const cook: Handler = function* (request, response) {
  if (request.path === '/soup') yield* sleep(30)
  yield* response.send(200)
  trace.note(`answers ${request.path}`)
}

function* guest(dial: Dial, path: string): Coroutine<void> {
  const connection = yield* dial()
  yield* say(connection, head(`GET ${path} HTTP/1.1`, 'Host: kitchen'))
  yield* connection.read()
  trace.note('is served')
  connection.end()
}

rehearse(
  cook,
  function* (dial): Coroutine<void> {
    const ann = yield* spawn(() => guest(dial, '/soup'), 'Ann')
    yield* guest(dial, '/tea')
    yield* ann.join()
  },
  {},
  { clock, observer: trace.observe },
)
// #endregion run
