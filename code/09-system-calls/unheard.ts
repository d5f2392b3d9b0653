// An error that no one joined is not lost: when all has ended, `run`
// throws it, and several as one.

import { pause, Scheduler, spawn } from './scheduler.ts'

// #region run
try {
  new Scheduler().run(function* () {
    const first = yield* spawn(function* () {
      throw new Error('heard by its joiner')
    })
    try {
      yield* first.join()
    } catch (error) {
      console.log('caught', String(error))
    }
    yield* spawn(function* () {
      yield* pause()
      throw new Error('the oven is off')
    })
    yield* spawn(function* () {
      throw new Error('the soup is burnt')
    })
    console.log('main ends well')
  })
} catch (error) {
  if (!(error instanceof AggregateError)) throw error
  console.log(error.message, error.errors.map(String))
}
// #endregion run
