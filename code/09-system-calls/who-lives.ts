// `ps`, live: a task looks at the scheduler that runs it.

import { ps } from './ps.ts'
import { pause, Scheduler, spawn, suspend } from './scheduler.ts'

// #region run
const scheduler = new Scheduler()
const rain = suspend(() => undefined, 'rain')

scheduler.run(function* () {
  const farmer = yield* spawn(() => rain, 'farmer')
  const child = yield* spawn(() => farmer.join(), 'child')
  yield* spawn(pause, 'clock')
  yield* pause()
  console.log(ps(scheduler))
  child.requestCancel()
  farmer.requestCancel()
  yield* pause()
  console.log(ps(scheduler))
})
// #endregion run
