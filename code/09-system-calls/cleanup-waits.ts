// A cancel, traced: the target leaves its wait, cleans up as long as it
// takes, and only then does the task that asked go on.

import { type Coroutine, pause, Scheduler } from './scheduler.ts'
import { spawn, suspend } from './scheduler.ts'
import { Recorder } from './trace.ts'

export const trace = new Recorder(() => 0)
const GODOT = suspend(() => undefined, 'Godot')

// #region tasks
function* waiter(): Coroutine<void> {
  try {
    yield* GODOT
  } finally {
    yield* pause()
    trace.note('folds the chairs')
    yield* pause()
  }
}

new Scheduler({ observer: trace.observe }).run(function* main() {
  const task = yield* spawn(waiter)
  yield* pause()
  yield* task.cancel()
  trace.note('leaves too')
})
// #endregion tasks
