// What chapter 9 says of other libraries, seen: a task is cancelled while it
// waits behind a `yield*` whose `finally` waits too. Where cancelling is
// `return()`, it runs on behind that `yield*`; where it is an error, it
// does not.
//
//   npm run --prefix bench cancel

import { run, sleep as rest, spawn as start } from 'effection'
import { runSaga, stdChannel } from 'redux-saga'
import { cancel, delay, fork } from 'redux-saga/effects'
import { Scheduler, spawn, type Coroutine } from '../code/09-system-calls/scheduler.ts'
import { sleep } from '../code/10-time/time.ts'
import { VirtualClock } from '../code/10-time/virtual-clock.ts'

const ranOn = new Set<string>()

function* sagaConnection(): Generator {
  try {
    yield delay(1000)
  } finally {
    yield delay(5)
  }
}
function* sagaTransfer(): Generator {
  yield* sagaConnection()
  ranOn.add('redux-saga')
}
const saga = runSaga({ channel: stdChannel() }, function* (): Generator<unknown, void, never> {
  const task = yield fork(sagaTransfer)
  yield delay(5)
  yield cancel(task)
  yield delay(50)
})
await saga.toPromise()

await run(function* () {
  function* connection() {
    try {
      yield* rest(1000)
    } finally {
      yield* rest(5)
    }
  }
  const task = yield* start(function* () {
    yield* connection()
    ranOn.add('effection')
  })
  yield* rest(5)
  yield* task.halt()
  yield* rest(50)
})

new Scheduler({ host: new VirtualClock() }).run(function* () {
  function* connection(): Coroutine<void> {
    try {
      yield* sleep(1000)
    } finally {
      yield* sleep(5)
    }
  }
  const task = yield* spawn(function* (): Coroutine<void> {
    yield* connection()
    ranOn.add('ours')
  })
  yield* sleep(5)
  yield* task.cancel()
  yield* sleep(50)
})

for (const name of ['redux-saga', 'effection', 'ours'])
  console.log(name.padEnd(11), ranOn.has(name) ? 'ran on' : 'ended')
