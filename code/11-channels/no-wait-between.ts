// Two deposits that do not wait between reading and writing: no schedule
// can come between, and nothing has to be locked.

import { type Choose } from '../08-round-robin/choice.ts'
import { everyRun, outcomes } from '../08-round-robin/interleavings.ts'
import { chosen } from '../08-round-robin/policies.ts'
import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'

// #region program
function program(choose: Choose): number {
  let account = 0
  function* deposit(): Coroutine<void> {
    yield* pause()
    account += 10
    yield* pause()
  }
  new Scheduler({ policy: chosen(choose) }).run(function* () {
    for (const name of ['Ann', 'Bob']) yield* spawn(deposit, name)
  })
  return account
}
// #endregion program

for (const [result, { times }] of outcomes(everyRun(program)))
  console.log(`${times} schedules end with ${result}`)
