// A hundred clients fail together and try again: with the same pauses they
// all come back at once, each time; with drawn ones they spread.

import { seeded } from '../08-round-robin/choice.ts'
import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { now } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { retry } from './retry.ts'

// #region run
const patience = { attempts: 5, pause: 100, longest: 2000 }

for (const jitter of [false, true]) {
  const atOnce = new Map<number, number>()
  const choose = jitter ? seeded(1) : (count: number) => count - 1
  new Scheduler({ host: new VirtualClock(), choose }).run(function* () {
    for (let client = 0; client < 100; client++)
      yield* spawn(function* () {
        try {
          yield* retry(patience, function* () {
            const time = yield* now()
            if (time > 0) atOnce.set(time, (atOnce.get(time) ?? 0) + 1)
            throw new Error('overloaded')
          })
        } catch {
          // it gives up
        }
      })
  })
  const most = Math.max(...atOnce.values())
  console.log(
    jitter ? 'drawn pauses:' : 'equal pauses:',
    `at most ${most} at once`,
  )
}
// #endregion run
