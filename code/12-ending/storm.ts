// A group, traced: one member fails, the others are cancelled and clean
// up, and only then does the group end.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { group } from './group.ts'

const clock = new VirtualClock()
export const trace = new Recorder(() => clock.now())

// #region run
function* climber(cleanup: number): Coroutine<void> {
  try {
    yield* sleep(1000)
  } finally {
    yield* sleep(cleanup)
    trace.note('is down')
  }
}

const options = { host: clock, observer: trace.observe }
new Scheduler(options).run(function* main() {
  try {
    yield* group(function* (rope) {
      yield* rope.spawn(() => climber(20), 'Ann')
      yield* rope.spawn(() => climber(40), 'Bob')
      yield* sleep(100)
      throw new Error('storm')
    })
  } catch (error) {
    trace.note(`catches ${String(error)}`)
  }
})
// #endregion run
