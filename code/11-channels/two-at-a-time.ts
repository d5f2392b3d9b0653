// Five guests and two tables: a semaphore with two permits. Who has to wait
// is served in the order of coming.

import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Semaphore } from './semaphore.ts'

// #region run
new Scheduler({ host: new VirtualClock() }).run(function* () {
  const tables = new Semaphore(2, 'the tables')
  for (const [guest, minutes] of [
    ['Ann', 30],
    ['Bob', 50],
    ['Cid', 10],
    ['Dan', 10],
    ['Eva', 10],
  ] as const)
    yield* spawn(() =>
      tables.guard(function* () {
        console.log(`${yield* now()}: ${guest} sits down`)
        yield* sleep(minutes)
      }),
    )
})
// #endregion run
