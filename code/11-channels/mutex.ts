// The same two deposits behind a mutex: every schedule ends with the same
// balance.

import { everyRun, outcomes } from '../08-round-robin/interleavings.ts'
import { balance } from './balance.ts'
import { Mutex } from './semaphore.ts'

// #region run
const found = outcomes(everyRun((choose) => balance(choose, new Mutex())))
for (const [result, { times }] of found)
  console.log(`${times} schedules end with ${result}`)
// #endregion run
