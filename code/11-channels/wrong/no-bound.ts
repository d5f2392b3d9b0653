// A queue without a bound: the producer is ten times as fast as the
// consumer, nobody waits for anybody, and the queue takes what comes.

import {
  type Coroutine,
  Scheduler,
  spawn,
} from '../../09-system-calls/scheduler.ts'
import { sleep } from '../../10-time/time.ts'
import { VirtualClock } from '../../10-time/virtual-clock.ts'

// #region tasks
const orders: number[] = []
let most = 0
let isOpen = true

function* guests(): Coroutine<void> {
  for (let order = 1; order <= 10_000; order++) {
    orders.push(order)
    most = Math.max(most, orders.length)
    yield* sleep(1)
  }
  isOpen = false
}

function* kitchen(): Coroutine<void> {
  while (isOpen || orders.length > 0) {
    orders.shift()
    yield* sleep(10)
  }
}
// #endregion tasks

new Scheduler({ host: new VirtualClock() }).run(function* () {
  yield* spawn(guests)
  yield* spawn(kitchen)
})
console.log(`at most ${most} orders were waiting`)
