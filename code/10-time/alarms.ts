// Three sleepers, traced: the clock wakes them in the order of their
// deadlines, and those with the same deadline in one batch.

import {
  offered,
  type Offered,
  policyOf,
} from '../08-round-robin/offered.ts'
import { type Coroutine, type Task } from '../09-system-calls/scheduler.ts'
import { Scheduler, spawn } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { sleep } from './time.ts'
import { VirtualClock } from './virtual-clock.ts'

export const choices = offered

/** The run under that policy. */
export function traced(choice: Offered): Recorder {
  // #region run
  const clock = new VirtualClock()
  const trace = new Recorder(() => clock.now())

  function* sleeper(milliseconds: number): Coroutine<void> {
    yield* sleep(milliseconds)
    trace.note('is up')
  }

  function* main(): Coroutine<void> {
    yield* spawn(() => sleeper(20), 'Ann')
    yield* spawn(() => sleeper(10), 'Bob')
    yield* spawn(() => sleeper(20), 'Cid')
  }

  const policy = policyOf<Task<unknown>>(choice)
  const observer = trace.observe
  new Scheduler({ host: clock, policy, observer }).run(main)
  // #endregion run
  return trace
}

export const trace = traced({ policy: 'round robin', seed: 1 })
