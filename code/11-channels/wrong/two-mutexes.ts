// Two mutexes, taken in opposite orders: in some schedules each task holds
// what the other waits for.

import { type Choose } from '../../08-round-robin/choice.ts'
import { everyRun, outcomes } from '../../08-round-robin/interleavings.ts'
import { chosen } from '../../08-round-robin/policies.ts'
import {
  DeadlockError,
  pause,
  Scheduler,
  spawn,
} from '../../09-system-calls/scheduler.ts'
import { Mutex } from '../semaphore.ts'

// #region program
function program(choose: Choose): string {
  const fork = new Mutex('the fork')
  const knife = new Mutex('the knife')
  const eat = (first: Mutex, second: Mutex) => () =>
    first.guard(function* () {
      yield* pause()
      yield* second.guard(() => pause())
    })
  try {
    new Scheduler({ policy: chosen(choose) }).run(function* () {
      yield* spawn(eat(fork, knife), 'Ann')
      yield* spawn(eat(knife, fork), 'Bob')
    })
    return 'both have eaten'
  } catch (error) {
    if (error instanceof DeadlockError) return error.message
    throw error
  }
}
// #endregion program

for (const [result, { times }] of outcomes(everyRun(program)))
  console.log(`${times} schedules: ${result}`)
