// A bare `catch` swallows the cancel too: the task runs on, and who
// cancelled it waits.

import { pause, Scheduler, spawn, suspend } from '../scheduler.ts'

const news = suspend(() => undefined, 'news')

// #region task
new Scheduler().run(function* () {
  const task = yield* spawn(function* () {
    try {
      yield* news
    } catch {
      console.log('something went wrong, never mind')
    }
    yield* pause()
    console.log('still at work')
  })
  yield* pause()
  yield* task.cancel()
  console.log(`cancelled: ${task.cancelled}`)
})
// #endregion task
