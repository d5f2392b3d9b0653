// A group ends together: the first error cancels the others, they clean
// up, and only then is it thrown.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { group } from './group.ts'

// #region run
function* climber(name: string, cleanup: number): Coroutine<void> {
  try {
    yield* sleep(1000)
    console.log(`${name} is on top`)
  } finally {
    yield* sleep(cleanup)
    console.log(`${yield* now()} ms: ${name} is down`)
  }
}

new Scheduler({ host: new VirtualClock() }).run(function* () {
  try {
    yield* group(function* (rope) {
      yield* rope.spawn(() => climber('Ann', 20))
      yield* rope.spawn(() => climber('Bob', 40))
      yield* sleep(100)
      throw new Error('storm')
    })
  } catch (error) {
    console.log(`${yield* now()} ms: ${String(error)}`)
  }
})
// #endregion run
