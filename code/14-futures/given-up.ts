// A task that waits for a promise is cancelled: what was begun is told, the
// promise that comes too late is ignored, and Node has nothing to wait for.

import { later } from './later.ts'
import { spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { runAsync, until } from './until.ts'

// #region run
const slow = (signal: AbortSignal) => {
  signal.onabort = () => console.log('the server is told')
  return later(60_000, 'a page', signal)
}

await runAsync(function* () {
  const task = yield* spawn(function* () {
    try {
      console.log(yield* until(slow))
    } finally {
      console.log('the task cleans up')
    }
  })
  yield* sleep(10)
  yield* task.cancel()
  console.log('cancelled:', task.cancelled)
})
// #endregion run
