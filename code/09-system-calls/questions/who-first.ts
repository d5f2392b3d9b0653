import { pause, Scheduler, spawn } from '../scheduler.ts'

// #region all
new Scheduler().run(function* () {
  yield* spawn(function* () {
    console.log('child')
  })
  console.log('parent')
  yield* pause()
  console.log('parent again')
})
// #endregion all
