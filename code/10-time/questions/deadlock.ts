// An alarm that has still to ring, and a task that nothing will wake.

import {
  Scheduler,
  spawn,
  suspend,
} from '../../09-system-calls/scheduler.ts'
import { sleep } from '../time.ts'
import { VirtualClock } from '../virtual-clock.ts'

// #region all
const clock = new VirtualClock()
try {
  new Scheduler({ host: clock }).run(function* () {
    yield* spawn(() => suspend(() => undefined, 'Godot'), 'Vladimir')
    yield* sleep(1000)
    return 'enough'
  })
} catch (error) {
  console.log(`${clock.now()} ms: ${String(error)}`)
}
// #endregion all
