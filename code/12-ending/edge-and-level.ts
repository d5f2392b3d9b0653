// Edge against level: ours throws a cancel once. A scope that throws it at
// every wait stops a stubborn task, and every cleanup that waits.

import {
  Cancelled,
  type Coroutine,
  type Operation,
} from '../09-system-calls/scheduler.ts'
import { Scheduler, spawn, suspend } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'

// #region level
class Level {
  isCancelled = false

  /** The same wait; in a cancelled scope it throws instead of waiting. */
  wait<T>({ park, label }: Operation<T>): Operation<T> {
    return suspend((resume, task, scheduler) => {
      if (this.isCancelled) throw new Cancelled('the scope is cancelled')
      return park(resume, task, scheduler)
    }, label)
  }
}
// #endregion level

// #region run
function* stubborn(level: Level | undefined): Coroutine<void> {
  const nap = () => (level ? level.wait(sleep(10)) : sleep(10))
  for (let tries = 0; tries < 5; tries++)
    try {
      yield* nap()
    } catch {
      console.log(`  ${yield* now()} ms: interrupted`)
    }
}

for (const level of [undefined, new Level()])
  new Scheduler({ host: new VirtualClock() }).run(function* () {
    console.log(level ? 'level' : 'edge')
    const task = yield* spawn(() => stubborn(level))
    yield* sleep(25)
    if (level) level.isCancelled = true
    yield* task.cancel()
    console.log(`  ${yield* now()} ms: ended`)
  })
// #endregion run
