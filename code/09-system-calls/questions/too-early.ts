import { pause, Scheduler, spawn } from '../scheduler.ts'

// #region all
new Scheduler().run(function* () {
  const task = yield* spawn(function* () {
    console.log('begins')
    try {
      yield* pause()
      console.log('goes on')
    } finally {
      console.log('cleans up')
    }
  })
  yield* task.cancel()
  console.log('cancelled')
})
// #endregion all
