// A time limit, and a cleanup that takes its time.

import { Scheduler } from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'
import { timeout } from '../timeout.ts'

// #region all
new Scheduler({ host: new VirtualClock() }).run(function* () {
  try {
    yield* timeout(100, function* () {
      try {
        yield* sleep(500)
      } finally {
        yield* sleep(30)
      }
    })
  } catch {
    console.log(`caught at ${yield* now()}`)
  }
})
// #endregion all
