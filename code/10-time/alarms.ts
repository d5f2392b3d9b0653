// Three sleepers, traced: the clock wakes them in the order of their
// deadlines, and those with the same deadline in one batch.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { sleep } from './time.ts'
import { VirtualClock } from './virtual-clock.ts'

// #region run
const clock = new VirtualClock()
export const trace = new Recorder(() => clock.now())

function* sleeper(milliseconds: number): Coroutine<void> {
  yield* sleep(milliseconds)
  trace.note('is up')
}

const options = { host: clock, observer: trace.observe }
new Scheduler(options).run(function* main() {
  yield* spawn(() => sleeper(20), 'Ann')
  yield* spawn(() => sleeper(10), 'Bob')
  yield* spawn(() => sleeper(20), 'Cid')
})
// #endregion run
