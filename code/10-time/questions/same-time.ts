// Two ways to the same time: who set its alarm first?

import { Scheduler, spawn } from '../../09-system-calls/scheduler.ts'
import { sleep } from '../time.ts'
import { VirtualClock } from '../virtual-clock.ts'

// #region all
new Scheduler({ host: new VirtualClock() }).run(function* () {
  yield* spawn(function* () {
    yield* sleep(15)
    yield* sleep(15)
    console.log('15 and 15')
  })
  yield* spawn(function* () {
    yield* sleep(10)
    yield* sleep(20)
    console.log('10 and 20')
  })
})
// #endregion all
