// A cancel is a request, then a wait for the real end: the target cleans
// up, however deep it waits, and however long that takes.

import { Cancelled, type Coroutine, pause } from './scheduler.ts'
import { Scheduler, spawn, suspend } from './scheduler.ts'

const GODOT = suspend(() => undefined, 'Godot')

// #region tasks
function* inner(): Coroutine<void> {
  try {
    yield* GODOT
    console.log('inner: never printed')
  } catch (error) {
    console.log('inner:', error instanceof Cancelled)
    throw error
  }
}

function* outer(): Coroutine<void> {
  try {
    yield* inner()
    console.log('outer: never printed')
  } finally {
    yield* pause()
    yield* pause()
    console.log('outer: cleaned up')
  }
}

new Scheduler().run(function* () {
  const task = yield* spawn(outer)
  yield* pause()
  yield* task.cancel()
  console.log(`main: it has ${task.state}, cancelled: ${task.cancelled}`)
})
// #endregion tasks
