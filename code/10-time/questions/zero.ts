// A sleep of no length, beside a task that pauses.

import { pause, Scheduler, spawn } from '../../09-system-calls/scheduler.ts'
import { sleep } from '../time.ts'
import { VirtualClock } from '../virtual-clock.ts'

// #region all
new Scheduler({ host: new VirtualClock() }).run(function* () {
  yield* spawn(function* () {
    for (let turn = 1; turn <= 3; turn++) {
      console.log(`turn ${turn}`)
      yield* pause()
    }
  })
  yield* sleep(0)
  console.log('slept')
})
// #endregion all
