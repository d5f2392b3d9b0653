// On the real clock an alarm is never early and may be late: a task that
// computes keeps the thread, and nobody can be woken meanwhile.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { LiveClock } from './live-clock.ts'
import { now, sleep } from './time.ts'

// #region run
function* sleeper(): Coroutine<void> {
  const start = yield* now()
  yield* sleep(10)
  const slept = (yield* now()) - start
  console.log('asked for 10 ms; slept for 10:', slept >= 10)
  console.log('slept for 100 or more:', slept >= 100)
}

function* thinker(): Coroutine<void> {
  const end = (yield* now()) + 100
  while (performance.now() < end) continue // no wait: nobody else runs
}

new Scheduler({ host: new LiveClock() }).start(
  function* () {
    yield* spawn(sleeper)
    yield* spawn(thinker)
  },
  () => undefined,
)
// #endregion run
