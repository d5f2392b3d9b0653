// A cancel that comes while a task is shielded.

import { Scheduler, spawn } from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'
import { shield } from '../shield.ts'

// #region all
new Scheduler({ host: new VirtualClock() }).run(function* () {
  const task = yield* spawn(function* () {
    yield* shield(() => sleep(50))
    console.log(`${yield* now()}: shield down`)
    yield* sleep(50)
    console.log(`${yield* now()}: all done`)
  })
  yield* sleep(10)
  yield* task.cancel()
  console.log(`${yield* now()}: cancel is over`)
})
// #endregion all
