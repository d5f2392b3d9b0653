// Nobody left to wake: the scheduler says who waits for what.
// @exits 1

import { type Coroutine, Scheduler, spawn, type Task } from './scheduler.ts'

// #region run
function* politely(others: Task<void>[]): Coroutine<void> {
  console.log('after you')
  yield* others[0]!.join()
}

new Scheduler().run(function* host() {
  const guests: Task<void>[] = []
  guests[1] = yield* spawn(() => politely(guests), 'Alphonse')
  guests[0] = yield* spawn(() => politely([guests[1]!]), 'Gaston')
})
// #endregion run
