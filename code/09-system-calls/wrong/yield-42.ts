// A task can yield operations only. The compiler says so; and who does not
// ask it is told inside the task, where it happened.

import { type Coroutine, pause, Scheduler } from '../scheduler.ts'

// #region task
function* forgetful(): Coroutine<void> {
  try {
    // @ts-expect-error TS2322 a number is not an operation
    yield 42
  } catch (error) {
    console.log(String(error))
  }
  yield* pause()
  console.log('and lives')
}
// #endregion task

new Scheduler().run(forgetful)
