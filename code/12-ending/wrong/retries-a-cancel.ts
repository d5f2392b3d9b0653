// To try again whatever happened: a cancel is thrown into the work like an
// error, and is taken for one.

import {
  type Body,
  type Coroutine,
  Scheduler,
  spawn,
} from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'

// #region retry
function* retry<T>(attempts: number, body: Body<T>): Coroutine<T> {
  for (let failures = 1; ; failures++)
    try {
      return yield* body()
    } catch (error) {
      if (failures >= attempts) throw error
    }
}
// #endregion retry

// #region run
new Scheduler({ host: new VirtualClock() }).run(function* () {
  const task = yield* spawn(() =>
    retry(3, function* () {
      console.log(`${yield* now()} ms: trying`)
      yield* sleep(100)
    }),
  )
  yield* sleep(30)
  yield* task.cancel()
  console.log(`${yield* now()} ms: cancelled: ${task.cancelled}`)
})
// #endregion run
