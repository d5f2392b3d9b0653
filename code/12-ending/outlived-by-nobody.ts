// The same block in a group: when it is left, nobody is at work in it.

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { group } from './group.ts'

// #region run
function* child(): Coroutine<void> {
  yield* sleep(100)
  console.log(`${yield* now()} ms: the child writes to a closed file`)
}

const block = (): Coroutine<void> =>
  group(function* (members) {
    yield* members.spawn(child)
    yield* sleep(10)
    throw new Error('the block has failed')
  })

new Scheduler({ host: new VirtualClock() }).run(function* () {
  try {
    yield* block()
  } catch (error) {
    console.log(`${yield* now()} ms: ${String(error)}; file closed`)
  }
})
// #endregion run
