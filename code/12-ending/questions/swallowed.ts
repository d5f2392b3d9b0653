// A task that catches everything, in a group that fails.

import {
  type Coroutine,
  Scheduler,
} from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'
import { group } from '../group.ts'

// #region all
function* stubborn(): Coroutine<void> {
  for (let round = 1; round <= 3; round++)
    try {
      yield* sleep(100)
    } catch {
      console.log('not now')
    }
}

new Scheduler({ host: new VirtualClock() }).run(function* () {
  try {
    yield* group(function* (members) {
      yield* members.spawn(stubborn)
      yield* sleep(50)
      throw new Error('fire')
    })
  } catch (error) {
    console.log(`${yield* now()}: ${String(error)}`)
  }
})
// #endregion all
