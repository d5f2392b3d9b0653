// A time limit, traced: the work is cancelled, cleans up, and only then
// is its caller told.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { timeout } from './timeout.ts'

const clock = new VirtualClock()
export const trace = new Recorder(() => clock.now())

// #region run
function* bake(minutes: number): Coroutine<void> {
  try {
    yield* sleep(minutes)
  } finally {
    yield* sleep(1)
    trace.note('turns the oven off')
  }
}

const options = { host: clock, observer: trace.observe }
new Scheduler(options).run(function* main() {
  try {
    yield* timeout(60, () => bake(90))
  } catch (error) {
    trace.note(`catches ${String(error)}`)
  }
})
// #endregion run
