// A cancel that comes to a task which is awake already.

import {
  Scheduler,
  spawn,
  type Task,
} from '../../09-system-calls/scheduler.ts'
import { sleep } from '../time.ts'
import { VirtualClock } from '../virtual-clock.ts'

// #region all
new Scheduler({ host: new VirtualClock() }).run(function* () {
  const tasks: Task<void>[] = []
  for (const name of ['first', 'second'])
    tasks.push(
      yield* spawn(function* () {
        yield* sleep(10)
        console.log(`${name} is up`)
        if (name === 'first') tasks[1]!.requestCancel()
        yield* sleep(10)
        console.log(`${name} goes on`)
      }),
    )
})
// #endregion all
