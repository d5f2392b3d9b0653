// A cancelled waiter takes no permit, and a cancelled holder gives its own
// back: after any number of cancels there are as many as before.

import {
  Scheduler,
  spawn,
  type Task,
} from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Semaphore } from '../11-channels/semaphore.ts'

// #region run
new Scheduler({ host: new VirtualClock() }).run(function* () {
  const beds = new Semaphore(2, 'the beds')
  const guests: Task<void>[] = []
  for (const name of ['Ann', 'Bob', 'Cid', 'Dan', 'Eva'])
    guests.push(
      yield* spawn(() =>
        beds.guard(function* () {
          console.log(`${name} has a bed`)
          yield* sleep(8)
        }),
      ),
    )
  yield* sleep(1)
  yield* guests[2]!.cancel() // waits
  yield* guests[0]!.cancel() // sleeps
  for (const guest of guests) yield* guest.cancel()
  console.log(`${beds.free} of ${beds.permits} are free`)
})
// #endregion run
