// The same program on the virtual clock and on Node's: a clock is a
// parameter, and the order is the same.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { LiveClock } from './live-clock.ts'
import { sleep } from './time.ts'
import { VirtualClock } from './virtual-clock.ts'

// #region run
function* sortBySleeping(): Coroutine<string> {
  const sorted: number[] = []
  for (const n of [150, 50, 200, 100])
    yield* spawn(function* () {
      yield* sleep(n)
      sorted.push(n)
    })
  yield* sleep(500)
  return sorted.join(' ')
}

console.log(new Scheduler({ host: new VirtualClock() }).run(sortBySleeping))
new Scheduler({ host: new LiveClock() }).start(
  sortBySleeping,
  (outcome) => {
    console.log(outcome.ok ? outcome.value : outcome.error)
  },
)
console.log('start has returned')
// #endregion run
