import { pause, Scheduler, spawn } from '../scheduler.ts'

// #region all
try {
  new Scheduler().run(function* () {
    yield* spawn(function* () {
      throw new Error('burnt')
    })
    yield* pause()
    console.log('main is done')
  })
} catch (error) {
  console.log(String(error))
}
// #endregion all
