import { Scheduler, spawn } from '../scheduler.ts'

// #region all
try {
  new Scheduler().run(function* () {
    const child = yield* spawn(function* () {
      throw new Error('burnt')
    })
    try {
      yield* child.join()
    } catch (error) {
      console.log('parent:', String(error))
    }
    console.log('parent goes on')
  })
} catch (error) {
  console.log('run:', String(error))
}
// #endregion all
