// A cancel, traced: the target leaves its wait, cleans up as long as it
// takes, and only then does the task that asked go on.

import {
  offered,
  type Offered,
  policyOf,
} from '../08-round-robin/offered.ts'
import { type Coroutine, pause, Scheduler } from './scheduler.ts'
import { spawn, suspend } from './scheduler.ts'
import { Recorder } from './trace.ts'

const GODOT = suspend(() => undefined, 'Godot')

export const choices = offered

// #region tasks
function* waiter(trace: Recorder): Coroutine<void> {
  try {
    yield* GODOT
  } finally {
    yield* pause()
    trace.note('folds the chairs')
    yield* pause()
  }
}
// #endregion tasks

/** The run under that policy. */
export function traced(choice: Offered): Recorder {
  const trace = new Recorder(() => 0)

  // #region main
  function* main(): Coroutine<void> {
    const task = yield* spawn(() => waiter(trace), 'waiter')
    yield* pause()
    yield* task.cancel()
    trace.note('leaves too')
  }
  // #endregion main

  const observer = trace.observe
  new Scheduler({ policy: policyOf(choice), observer }).run(main)
  return trace
}

export const trace = traced({ policy: 'round robin', seed: 1 })
