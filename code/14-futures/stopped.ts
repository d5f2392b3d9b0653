// The promise of a program, with a signal: an abort is a cancel, and the
// promise is settled when the program has cleaned up.

import { sleep } from '../10-time/time.ts'
import { runAsync } from './until.ts'

// #region run
const stop = new AbortController()
setTimeout(() => stop.abort(), 10)

const program = runAsync(
  function* () {
    try {
      yield* sleep(60_000)
    } finally {
      yield* sleep(10)
      console.log('cleaned up')
    }
  },
  { signal: stop.signal },
)
await program.catch((error) => console.log(String(error)))
// #endregion run
