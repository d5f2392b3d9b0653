// The test once more, on a clock that the test owns: it looks just before
// the tea is ready and just then, and no work can make it fail.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../09-system-calls/scheduler.ts'
import { now, sleep } from './time.ts'
import { VirtualClock } from './virtual-clock.ts'

// #region brew
function* brew(): Coroutine<void> {
  yield* sleep(10)
  yield* sleep(10)
}
// #endregion brew

// #region test
function* test(machine: string, otherWork: () => void): Coroutine<void> {
  const tea = yield* spawn(brew, 'tea')
  otherWork()
  yield* sleep(19)
  console.log(`${machine}, ${yield* now()} ms: tea is ${tea.state}`)
  yield* sleep(1)
  console.log(`${machine}, ${yield* now()} ms: tea has ${tea.state}`)
}
// #endregion test

// #region run
const nothing = () => undefined

function hardWork(): void {
  for (let n = 0; n < 50_000_000; n++) continue
}

for (const [machine, otherWork] of [
  ['idle', nothing],
  ['busy', hardWork],
] as const)
  new Scheduler({ host: new VirtualClock() }).run(() =>
    test(machine, otherWork),
  )
// #endregion run
