// The real clock, as a host: Node's loop, or a page's, calls the scheduler.
//
// One timer of the loop's is set at a time, for the first of ours: so that
// equal deadlines wake in one batch, in the order in which they were set.

import { type Host, Holds } from '../09-system-calls/host.ts'
import {
  type Abort,
  DONE,
  type Resume,
} from '../09-system-calls/scheduler.ts'
import { TimerHeap } from './timer-heap.ts'

/** The longest that `setTimeout` can wait: above, it does not wait. */
const LONGEST = 2 ** 31 - 1

// #region live
export class LiveClock implements Host {
  #timers = new TimerHeap()
  #holds = new Holds()
  #alarm: ReturnType<typeof setTimeout> | undefined
  #alarmTime = Infinity
  #defer: (callback: () => void) => void

  /** A page, which has no `setImmediate`, says how it defers. */
  constructor(defer: (callback: () => void) => void = setImmediate) {
    this.#defer = defer
  }

  now(): number {
    return performance.now()
  }

  /** After the callbacks of the outside that are waiting now. */
  defer(callback: () => void): void {
    this.#defer(callback)
  }

  at(time: number, resume: Resume<void>): Abort {
    const timer = this.#timers.set(time, resume)
    this.#arm()
    return () => {
      this.#timers.delete(timer)
      this.#arm()
    }
  }

  hold(): () => void {
    return this.#holds.add()
  }

  get idle(): boolean {
    return this.#holds.count === 0 && this.#timers.size === 0
  }
  // #endregion live

  // #region arm
  /** Sets the loop's timer for the first of ours, if there is one. */
  #arm(): void {
    if (this.#timers.next === this.#alarmTime) return
    clearTimeout(this.#alarm)
    this.#alarmTime = this.#timers.next
    if (this.#alarmTime === Infinity) return
    const wait = Math.ceil(this.#alarmTime - this.now())
    this.#alarm = setTimeout(
      this.#ring,
      Math.min(Math.max(wait, 0), LONGEST),
    )
  }

  #ring = (): void => {
    this.#alarmTime = Infinity
    const now = this.now()
    let timer
    while ((timer = this.#timers.takeDue(now))) timer.resume(DONE)
    this.#arm()
  }
  // #endregion arm
}
