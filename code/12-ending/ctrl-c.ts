// Ctrl-C, as a cancel: the program cleans up, and only then ends. (Here it
// presses the keys itself.)

import { type Coroutine, Scheduler } from '../09-system-calls/scheduler.ts'
import { LiveClock } from '../10-time/live-clock.ts'
import { sleep } from '../10-time/time.ts'

// #region run
function* program(): Coroutine<void> {
  try {
    console.log('at work')
    setTimeout(() => process.kill(process.pid, 'SIGINT'), 10) // Ctrl-C
    yield* sleep(60_000)
  } finally {
    yield* sleep(10)
    console.log('what was open is closed')
  }
}

const scheduler = new Scheduler({ host: new LiveClock() })
const main = scheduler.start(program, (outcome) => {
  console.log(outcome.ok ? 'done' : String(outcome.error))
})
process.once('SIGINT', () => main.requestCancel())
// #endregion run
