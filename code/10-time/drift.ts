// To sleep for a length drifts by the length of the work; to wait for a
// time does not.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { deadline, now, sleep } from './time.ts'
import { VirtualClock } from './virtual-clock.ts'

const work = () => sleep(30)

// #region loops
function* bySleeping(): Coroutine<number[]> {
  const ticks: number[] = []
  for (let n = 1; n <= 4; n++) {
    yield* sleep(100)
    ticks.push(yield* now())
    yield* work()
  }
  return ticks
}

function* byDeadlines(): Coroutine<number[]> {
  const ticks: number[] = []
  const start = yield* now()
  for (let n = 1; n <= 4; n++) {
    yield* deadline(start + n * 100)
    ticks.push(yield* now())
    yield* work()
  }
  return ticks
}
// #endregion loops

for (const loop of [bySleeping, byDeadlines])
  console.log(
    loop.name,
    new Scheduler({ host: new VirtualClock() }).run(loop),
  )
