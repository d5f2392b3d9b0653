// Two deposits into one account, as a program for any schedule: it reads,
// waits, and writes. With a mutex, or without.

import { type Choose } from '../08-round-robin/choice.ts'
import { chosen } from '../08-round-robin/policies.ts'
import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { Mutex } from './semaphore.ts'

// #region program
/** Runs both deposits by the choices given; returns the balance. */
export function balance(choose: Choose, mutex?: Mutex): number {
  let account = 0
  function* deposit(): Coroutine<void> {
    const before = account
    yield* pause() // whoever runs now reads what we have read
    account = before + 10
  }
  new Scheduler({ policy: chosen(choose) }).run(function* () {
    for (const name of ['Ann', 'Bob'])
      yield* spawn(mutex ? () => mutex.guard(deposit) : deposit, name)
  })
  return account
}
// #endregion program
