// A heap of timers: the earliest is at the top, and of equals the one that
// was set first. To set, to take and to cancel cost log n each.
//
// Invariant: no timer comes before its parent, which stands at half its
// place; and each timer knows its own place, so that it can be taken out.

import type { Resume } from '../09-system-calls/scheduler.ts'

// #region timer
export interface Timer {
  /** Milliseconds on the clock of the host. */
  readonly time: number
  readonly order: number
  readonly resume: Resume<void>
  place: number
}

const isBefore = (a: Timer, b: Timer): boolean =>
  a.time < b.time || (a.time === b.time && a.order < b.order)
// #endregion timer

export class TimerHeap {
  #timers: Timer[] = []
  #made = 0

  // #region set
  get size(): number {
    return this.#timers.length
  }

  /** When the first is due; Infinity if there is none. */
  get next(): number {
    return this.#timers[0]?.time ?? Infinity
  }

  set(time: number, resume: Resume<void>): Timer {
    const place = this.#timers.length
    const timer = { time, order: (this.#made += 1), resume, place }
    this.#timers.push(timer)
    this.#rise(timer)
    return timer
  }

  /** Takes the first timer, if it is due at `now`. */
  takeDue(now: number): Timer | undefined {
    const first = this.#timers[0]
    if (first === undefined || first.time > now) return undefined
    this.delete(first)
    return first
  }

  /** Takes a timer out; does nothing if it is out already. */
  delete(timer: Timer): void {
    if (this.#timers[timer.place] !== timer) return
    const last = this.#timers.pop()!
    if (last === timer) return
    this.#put(last, timer.place)
    this.#rise(last)
    this.#sink(last)
  }
  // #endregion set

  // #region order
  #put(timer: Timer, place: number): void {
    this.#timers[place] = timer
    timer.place = place
  }

  #rise(timer: Timer): void {
    while (timer.place > 0) {
      const parent = this.#timers[(timer.place - 1) >> 1]!
      if (isBefore(parent, timer)) return
      this.#swap(parent, timer)
    }
  }

  #sink(timer: Timer): void {
    while (true) {
      const left = this.#timers[2 * timer.place + 1]
      const right = this.#timers[2 * timer.place + 2]
      if (!left) return
      const child = right && isBefore(right, left) ? right : left
      if (isBefore(timer, child)) return
      this.#swap(timer, child)
    }
  }

  #swap(above: Timer, below: Timer): void {
    const { place } = above
    this.#put(above, below.place)
    this.#put(below, place)
  }
  // #endregion order
}
