// A channel: one task puts, another takes, and who has to wait is parked.
//
// Invariants: takers wait only while there is nothing to take, putters
// only while the buffer is full; each message is taken once. No task meets
// itself: who waits at both ends, by `select`, waits for others at both.

import { Queue } from '../08-round-robin/queue.ts'
import {
  DONE,
  ok,
  type Operation,
  type Resume,
  suspend,
  type Task,
} from '../09-system-calls/scheduler.ts'
import { WaitQueue } from './wait-queue.ts'

// #region types
/** What `take` gives: a message, or that no more will come. */
export type Taken<T> =
  | { readonly done: false; readonly value: T }
  | { readonly done: true; readonly value: undefined }

const END = ok<Taken<never>>({ done: true, value: undefined })

interface Taker<T> {
  readonly task: Task<unknown>
  readonly resume: Resume<Taken<T>>
}

interface Putter<T> {
  readonly task: Task<unknown>
  readonly resume: Resume<void>
  readonly value: T
}

/** Thrown to who puts into a closed channel. */
export class ChannelClosed extends Error {
  override name = 'ChannelClosed'
}
// #endregion types

export class Channel<T> {
  readonly capacity: number
  readonly name: string
  #buffer = new Queue<T>()
  #putters = new WaitQueue<Putter<T>>()
  #takers = new WaitQueue<Taker<T>>()
  #closed = false

  // #region channel
  /** With capacity 0 each `put` waits for its `take`: a rendezvous. */
  constructor(capacity = 0, name = 'a channel') {
    if (!(capacity >= 0)) throw new RangeError(`capacity ${capacity}`)
    this.capacity = capacity
    this.name = name
  }

  /** How many messages lie in the buffer. */
  get size(): number {
    return this.#buffer.size
  }

  /** How many tasks are parked here, putting or taking. */
  get waiting(): number {
    return this.#putters.size + this.#takers.size
  }
  // #endregion channel

  // #region put
  /** Waits until the message is taken, or has room in the buffer. */
  put(value: T): Operation<void> {
    return suspend((resume, task) => {
      if (this.#closed) throw new ChannelClosed(`${this.name} is closed`)
      const taker = this.#takers.shift((other) => other.task !== task)
      if (taker) taker.resume(ok({ done: false, value }))
      else if (this.#buffer.size < this.capacity) this.#buffer.push(value)
      else return this.#putters.add({ task, resume, value })
      resume(DONE)
    }, `room in ${this.name}`)
  }
  // #endregion put

  // #region take
  /** Waits for a message; `done` once the channel is closed and empty. */
  take(): Operation<Taken<T>> {
    return suspend((resume, task) => {
      const putter = this.#putters.shift((other) => other.task !== task)
      if (putter) {
        this.#buffer.push(putter.value) // it may hold one too many, for now
        putter.resume(DONE)
      }
      if (this.#buffer.size > 0) {
        resume(ok({ done: false, value: this.#buffer.shift() as T }))
        return
      }
      if (!this.#closed) return this.#takers.add({ task, resume })
      resume(END)
    }, `a message from ${this.name}`)
  }
  // #endregion take

  // #region close
  /** Ends it: what was put can still be taken; then takers are told. */
  close(): void {
    this.#closed = true
    let taker
    while ((taker = this.#takers.shift())) taker.resume(END)
  }
  // #endregion close
}
