// The outside of a loop, simulated: a script says what happens when, and
// the clock jumps. A run is the same every time and waits for nothing.

import { DONE } from '../09-system-calls/outcome.ts'
import { TimerHeap } from '../10-time/timer-heap.ts'
import type { Callback, Poller } from './loop.ts'

// #region simulation
/** What can be watched: it says whether there is something to do. */
export interface Source {
  readonly ready: boolean
}

export class Simulation implements Poller<Source> {
  #now = 0
  #script = new TimerHeap()
  #watched = new Set<Source>()
  /** How often a loop has asked. */
  polls = 0

  now(): number {
    return this.#now
  }

  /** Writes into the script what the outside does at a time. */
  at(time: number, happens: Callback): void {
    this.#script.set(time, happens)
  }

  watch(source: Source): void {
    this.#watched.add(source)
  }

  unwatch(source: Source): void {
    this.#watched.delete(source)
  }

  poll(timeout: number): Source[] {
    this.polls += 1
    const end = this.#now + timeout
    while (true) {
      let event
      while ((event = this.#script.takeDue(this.#now))) event.resume(DONE)
      const ready = [...this.#watched].filter((source) => source.ready)
      if (ready.length > 0 || this.#now >= end) return ready
      this.#now = Math.min(this.#script.next, end)
      if (this.#now === Infinity) throw new Error('nothing will ever come')
    }
  }
}
// #endregion simulation
