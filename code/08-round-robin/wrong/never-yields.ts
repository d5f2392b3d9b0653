// A task that does not yield keeps the thread: no one else has a turn
// until it is done, and no scheduler can help it.

import { roundRobin, type Turns } from '../round-robin.ts'

// #region tasks
let ticks = 0

function* clock(): Turns {
  for (; ticks < 1000; ticks++) yield
}

function* selfish(): Turns {
  const before = ticks
  let sum = 0
  for (let n = 0; n < 1_000_000; n++) sum += n
  console.log(`summed to ${sum}: the clock ticked ${ticks - before} times`)
  yield
}

function* polite(): Turns {
  const before = ticks
  let sum = 0
  for (let n = 0; n < 1_000_000; n++) {
    sum += n
    if (n % 10_000 === 9_999) yield
  }
  console.log(`summed to ${sum}: the clock ticked ${ticks - before} times`)
}
// #endregion tasks

roundRobin([clock(), selfish()])
ticks = 0
roundRobin([clock(), polite()])
