// The first cancel that lands in an ordinary cleanup cuts it short; a
// shield makes it wait.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { shield } from './shield.ts'

// #region tasks
function* sayGoodbye(): Coroutine<void> {
  yield* sleep(50)
  console.log(`  ${yield* now()} ms: goodbye is said`)
}

function* unshielded(): Coroutine<void> {
  try {
    console.log('  the work is done')
  } finally {
    yield* sayGoodbye()
  }
}

function* shielded(): Coroutine<void> {
  try {
    console.log('  the work is done')
  } finally {
    yield* shield(sayGoodbye)
  }
}
// #endregion tasks

// #region run
for (const body of [unshielded, shielded])
  new Scheduler({ host: new VirtualClock() }).run(function* () {
    console.log(body.name)
    const task = yield* spawn(body)
    yield* sleep(10)
    yield* task.cancel()
    console.log(`  ${yield* now()} ms: it has ended`)
  })
// #endregion run
