// Node's own test runner has a clock that the test moves: an hour passes
// in one call.

import { mock } from 'node:test'

// #region run
mock.timers.enable({ apis: ['setTimeout', 'Date'] })
setTimeout(() => {
  console.log(`the cake is done, at ${Date.now()} ms`)
}, 3_600_000)

mock.timers.tick(3_599_999)
console.log('nothing yet')
mock.timers.tick(1)
mock.timers.reset()
// #endregion run
