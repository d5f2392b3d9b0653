// Delegating to something without a `throw` method turns a cancel into a
// TypeError: an array cannot be told that its wait is over.
// @exits 1

import { pause, Scheduler, spawn, suspend } from '../scheduler.ts'

const news = suspend(() => undefined, 'news')

// #region task
new Scheduler().run(function* () {
  const task = yield* spawn(function* () {
    yield* [news, news]
  })
  yield* pause()
  yield* task.cancel()
  console.log(`cancelled: ${task.cancelled}`)
})
// #endregion task
