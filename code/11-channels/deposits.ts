// Two deposits into one account, traced: the run of any of their
// schedules, by its number.

import { type Program, runNumber } from '../08-round-robin/interleavings.ts'
import { chosen } from '../08-round-robin/policies.ts'
import {
  type Coroutine,
  pause,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'

// #region deposits
const program: Program<Recorder> = (choose) => {
  const trace = new Recorder(() => 0)
  let account = 0

  function* deposit(): Coroutine<void> {
    const before = account
    trace.note(`reads ${before}`)
    yield* pause() // whoever runs now reads what we have read
    account = before + 10
    trace.note(`writes ${account}`)
  }

  const observer = trace.observe
  const scheduler = new Scheduler({ policy: chosen(choose), observer })
  scheduler.run(function* main() {
    yield* spawn(deposit, 'Ann')
    yield* spawn(deposit, 'Bob')
  })
  return trace
}

/** What the scheduler did in the run with that number. */
export const deposits = (number: number): Recorder =>
  runNumber(program, number).result
// #endregion deposits
