// The outside of a loop that has only a clock, the real one: the poll puts
// the thread to sleep.

import type { Poller } from './loop.ts'

// #region sleeper
/** Memory that nobody will ever change. */
const quiet = new Int32Array(new SharedArrayBuffer(4))

export class Sleeper implements Poller<never> {
  polls = 0

  now(): number {
    return performance.now()
  }

  watch(): void {}
  unwatch(): void {}

  poll(timeout: number): never[] {
    this.polls += 1
    Atomics.wait(quiet, 0, 0, timeout) // until it changes, or so long
    return []
  }
}
// #endregion sleeper
