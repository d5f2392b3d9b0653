import { pause, Scheduler, spawn, suspend } from '../scheduler.ts'

// #region all
const never = suspend(() => undefined, 'nothing')

new Scheduler().run(function* () {
  const task = yield* spawn(function* () {
    try {
      yield* never
    } catch {
      console.log('never mind')
    }
    return 'done'
  })
  yield* pause()
  yield* task.cancel()
  console.log(task.cancelled, yield* task.join())
})
// #endregion all
