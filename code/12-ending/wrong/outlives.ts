// Without a group a task outlives the block that made it: the error is
// caught, the block is left, and the child is still at work.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'

// #region run
function* child(): Coroutine<void> {
  yield* sleep(100)
  console.log(`${yield* now()} ms: the child writes to a closed file`)
}

function* block(): Coroutine<void> {
  yield* spawn(child)
  yield* sleep(10)
  throw new Error('the block has failed')
}

new Scheduler({ host: new VirtualClock() }).run(function* () {
  try {
    yield* block()
  } catch (error) {
    console.log(`${yield* now()} ms: ${String(error)}; file closed`)
  }
})
// #endregion run
