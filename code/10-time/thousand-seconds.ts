// A thousand seconds of virtual time, which pass as fast as the work in
// them is done, and in the same order every time.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { now, sleep } from './time.ts'
import { VirtualClock } from './virtual-clock.ts'

// #region run
function* lighthouse(name: string, period: number): Coroutine<number> {
  let flashes = 0
  while ((yield* now()) < 1_000_000) {
    flashes += 1
    yield* sleep(period)
  }
  console.log(`${name} flashed ${flashes} times`)
  return flashes
}

const clock = new VirtualClock()
const flashes = new Scheduler({ host: clock }).run(function* () {
  const near = yield* spawn(() => lighthouse('near', 5000))
  const far = yield* spawn(() => lighthouse('far', 7500))
  return (yield* near.join()) + (yield* far.join())
})
console.log(`${flashes} flashes in ${clock.now() / 1000} seconds`)
// #endregion run
