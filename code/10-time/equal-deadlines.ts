// Timers that are due at the same time fire in the order in which they
// were set, and all of them before any task runs on.

import { pause, Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from './time.ts'
import { VirtualClock } from './virtual-clock.ts'

// #region run
new Scheduler({ host: new VirtualClock() }).run(function* () {
  for (const name of ['a', 'b', 'c'])
    yield* spawn(function* () {
      yield* sleep(10)
      console.log(`${yield* now()} ms: ${name} wakes`)
      yield* pause()
      console.log(`${yield* now()} ms: ${name} goes on`)
    })
})
// #endregion run
