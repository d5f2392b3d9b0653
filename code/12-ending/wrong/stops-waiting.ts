// A time limit that only stops waiting: the caller goes on, and so does the
// work.

import {
  type Body,
  type Coroutine,
  Scheduler,
  spawn,
} from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'
import { select } from '../../11-channels/select.ts'

// #region limit
function* limited<T>(milliseconds: number, body: Body<T>): Coroutine<T> {
  const work = yield* spawn(body)
  const first = yield* select({
    end: work.join(),
    alarm: sleep(milliseconds),
  })
  if (first.key === 'end') return first.value
  throw new Error(`took over ${milliseconds} ms`)
}
// #endregion limit

// #region run
let atWork = 0

function* work(): Coroutine<void> {
  atWork += 1
  yield* sleep(100)
  atWork -= 1
}

new Scheduler({ host: new VirtualClock() }).run(function* () {
  for (let attempt = 1; attempt <= 5; attempt++)
    try {
      yield* limited(10, work)
    } catch {
      console.log(`${yield* now()} ms: given up, ${atWork} at work`)
    }
})
// #endregion run
