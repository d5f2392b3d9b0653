// To sleep by looking at the clock, turn after turn. On a clock that waits
// until nobody is ready it never ends, so this one gives up.

import {
  type Coroutine,
  pause,
  Scheduler,
} from '../../09-system-calls/scheduler.ts'
import { now } from '../time.ts'
import { VirtualClock } from '../virtual-clock.ts'

// #region run
let looks = 0

function* sleepByLooking(milliseconds: number): Coroutine<void> {
  const end = (yield* now()) + milliseconds
  while ((yield* now()) < end && looks < 1000) {
    looks += 1
    yield* pause()
  }
}

const clock = new VirtualClock()
new Scheduler({ host: clock }).run(() => sleepByLooking(5))
console.log(`looked ${looks} times, and it is ${clock.now()} ms`)
// #endregion run
