// An event loop: it calls back, soon, at a time, or when a source is
// ready; and between, it waits in one place, the poll.
//
// Invariant: a turn has one poll, and calls what was ready after it, in
// order. What a callback asks for comes in a later turn. A turn that an
// error cuts short goes on where it stopped.

import { Queue } from '../08-round-robin/queue.ts'
import { DONE } from '../09-system-calls/outcome.ts'
import { TimerHeap } from '../10-time/timer-heap.ts'

// #region poller
/** The outside of a loop: its clock, and what it waits for. */
export interface Poller<Source> {
  /** Milliseconds since a moment of its own; never goes back. */
  now(): number
  watch(source: Source): void
  unwatch(source: Source): void
  /** Waits until a watched source is ready, but no longer than so many
   * milliseconds, which may be Infinity; gives those that are ready. */
  poll(timeout: number): Iterable<Source>
}
// #endregion poller

// #region handle
export type Callback = () => void

/** What a caller holds of something that is to be called. */
export interface Handle {
  /** It will not be called (again). */
  cancel(): void
}

class Call implements Handle {
  #callback: Callback | undefined

  constructor(callback: Callback) {
    this.#callback = callback
  }

  run(): void {
    const callback = this.#callback
    callback?.()
  }

  cancel(): void {
    this.#callback = undefined
  }
}
// #endregion handle

// #region loop
export class Loop<Source> {
  #poller: Poller<Source>
  #ready = new Queue<Call>()
  #timers = new TimerHeap()
  #watchers = new Map<Source, Call>()
  #left = 0 // of this turn, to be called

  constructor(poller: Poller<Source>) {
    this.#poller = poller
  }

  /** The time of the poller's clock, in milliseconds. */
  now(): number {
    return this.#poller.now()
  }
  // #endregion loop

  // #region call
  /** Calls in the next turn, after those who asked before. */
  callSoon(callback: Callback): Handle {
    const call = new Call(callback)
    this.#ready.push(call)
    return call
  }

  /** Calls at a time of the loop's clock, or soon if it is past. */
  callAt(time: number, callback: Callback): Handle {
    if (!Number.isFinite(time)) throw new RangeError(`no time: ${time}`)
    const call = new Call(callback)
    const timer = this.#timers.set(time, () => this.#ready.push(call))
    return {
      cancel: () => {
        this.#timers.delete(timer)
        call.cancel()
      },
    }
  }

  /** Calls in so many milliseconds. */
  callLater(milliseconds: number, callback: Callback): Handle {
    return this.callAt(this.now() + milliseconds, callback)
  }
  // #endregion call

  // #region watch
  /** Calls in each turn in which the source is ready, until `unwatch`.
   * A source has one watcher; to add a second is an error. */
  watch(source: Source, callback: Callback): void {
    if (this.#watchers.has(source))
      throw new Error('this source has a watcher')
    this.#watchers.set(source, new Call(callback))
    this.#poller.watch(source)
  }

  /** Does nothing if nobody watches the source. */
  unwatch(source: Source): void {
    this.#watchers.get(source)?.cancel()
    if (this.#watchers.delete(source)) this.#poller.unwatch(source)
  }
  // #endregion watch

  // #region turn
  /** True when nothing is left that could be called. */
  get idle(): boolean {
    return (
      this.#ready.size === 0 &&
      this.#timers.size === 0 &&
      this.#watchers.size === 0
    )
  }

  /** One turn; false, and nothing done, if nothing is left. */
  turn(): boolean {
    if (this.idle) return false
    if (this.#left === 0) this.#gather()
    while (this.#left > 0) {
      this.#left -= 1
      this.#ready.shift()?.run()
    }
    return true
  }

  /** The one poll of a turn, and all that is ready after it. */
  #gather(): void {
    for (const source of this.#poller.poll(this.#timeout())) {
      const watcher = this.#watchers.get(source)
      if (watcher) this.#ready.push(watcher)
    }
    const now = this.now()
    let timer
    while ((timer = this.#timers.takeDue(now))) timer.resume(DONE)
    this.#left = this.#ready.size
  }

  /** How long the poll may wait: not at all if somebody is ready. */
  #timeout(): number {
    if (this.#ready.size > 0) return 0
    return Math.max(this.#timers.next - this.now(), 0)
  }

  /** Turns until nothing is left. An error of a callback ends it; `run`
   * again, and the others have their turn. */
  run(): void {
    while (this.turn()) continue
  }
  // #endregion turn
}
