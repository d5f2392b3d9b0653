// The same cook as a generator: whoever drives it can end it, and its
// `finally` runs.

import { type Coroutine } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { timeout } from '../12-ending/timeout.ts'
import { runAsync } from './until.ts'

// #region all
function* cook(): Coroutine<void> {
  try {
    for (let egg = 1; egg <= 3; egg++) {
      yield* sleep(20)
      console.log('egg', egg)
    }
  } finally {
    console.log('the stove is off')
  }
}

await runAsync(() => timeout(30, cook)).catch((error) => {
  console.log(String(error))
})
// #endregion all
