// All errors are kept: the one that ended the group, and those that came of
// the cleanups.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { group } from './group.ts'

// #region run
function* climber(name: string): Coroutine<void> {
  try {
    yield* sleep(1000)
  } finally {
    yield* sleep(10)
    if (name === 'Bob') throw new Error('Bob has lost his axe')
  }
}

new Scheduler({ host: new VirtualClock() }).run(function* () {
  try {
    yield* group(function* (rope) {
      for (const name of ['Ann', 'Bob', 'Cid'])
        yield* rope.spawn(() => climber(name))
      yield* sleep(100)
      throw new Error('storm')
    })
  } catch (error) {
    console.log(String(error))
    if (error instanceof AggregateError)
      for (const one of error.errors) console.log(' ', String(one))
  }
})
// #endregion run
