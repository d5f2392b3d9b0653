// An update that waits in the middle of one line.

import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../../09-system-calls/scheduler.ts'

// #region all
let total = 0

function* price(amount: number): Coroutine<number> {
  yield* pause()
  return amount
}

new Scheduler().run(function* () {
  for (const amount of [1, 2, 4])
    yield* spawn(function* () {
      total += yield* price(amount)
      console.log(total)
    })
})
// #endregion all
