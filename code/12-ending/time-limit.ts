// A limit on the time of any work: it is cancelled, and has cleaned up
// when the caller goes on.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { timeout } from './timeout.ts'

// #region run
function* bake(minutes: number): Coroutine<string> {
  try {
    yield* sleep(minutes)
    return 'bread'
  } finally {
    yield* sleep(1)
    console.log(`${yield* now()}: the oven is off`)
  }
}

const clock = new VirtualClock()
new Scheduler({ host: clock }).run(function* () {
  for (const minutes of [30, 90])
    try {
      console.log(yield* timeout(60, () => bake(minutes)))
    } catch (error) {
      console.log(`${yield* now()}: ${String(error)}`)
    }
})
console.log(`timers left: ${clock.pending}`)
// #endregion run
