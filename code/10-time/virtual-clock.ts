// A clock that stands still while anyone is ready, and then jumps to the
// next timer. A thousand seconds pass as fast as their work is done, and
// in the same order every time.

import { StillHost } from '../09-system-calls/host.ts'
import {
  type Abort,
  DONE,
  type Resume,
} from '../09-system-calls/scheduler.ts'
import { TimerHeap } from './timer-heap.ts'

// #region virtual
export class VirtualClock extends StillHost {
  #now = 0
  #timers = new TimerHeap()

  /** Milliseconds since the clock was made. */
  override now(): number {
    return this.#now
  }

  override at(time: number, resume: Resume<void>): Abort {
    const timer = this.#timers.set(time, resume)
    return () => {
      this.#timers.delete(timer)
    }
  }

  override get idle(): boolean {
    return super.idle && this.#timers.size === 0
  }

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.size
  }

  /** What was deferred comes first; then time goes on to the next timer,
   * and all that are due by then are called. */
  override advance(): boolean {
    if (super.advance()) return true
    if (this.#timers.size === 0) return false
    this.#now = Math.max(this.#now, this.#timers.next)
    let timer
    while ((timer = this.#timers.takeDue(this.#now))) timer.resume(DONE)
    return true
  }
}
// #endregion virtual
