// The same waits under our scheduler: a loop, and no deep stack.

import { DONE, Scheduler, suspend } from './scheduler.ts'

// #region run
const over = suspend<undefined>((resume) => {
  resume(DONE)
  return undefined
}, 'what is over already')

new Scheduler().run(function* () {
  for (let n = 0; n < 1_000_000; n++) yield* over
  console.log('1000000 waits, all over at once')
})
// #endregion run
