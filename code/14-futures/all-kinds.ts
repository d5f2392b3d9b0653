// One program waits for a promise, a callback and an event, and is itself
// waited for by await. The scheduler's file is chapter 9's, unchanged.

import { EventEmitter } from 'node:events'
import { stat, type Stats } from 'node:fs'
import { later } from './later.ts'
import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { called, event } from './calls.ts'
import { runAsync, until } from './until.ts'

// #region run
const door = new EventEmitter()

function* visitor(): Coroutine<void> {
  yield* sleep(5)
  door.emit('bell', 'Ann')
}

const guest = await runAsync(function* () {
  console.log(yield* until(() => later(10, 'a promise came')))
  const folder = yield* called<Stats>((done) => stat('.', done))
  console.log('a callback came:', folder.isDirectory())
  yield* spawn(visitor)
  const [name] = yield* event(door, 'bell')
  return name
})
console.log('the program gives:', guest)
// #endregion run
