// A channel: one task puts, another takes, and who has to wait is parked.
//
// Invariants: takers wait only while there is nothing to take, putters
// only while the buffer is full; each message is taken once.

import { Queue } from '../08-round-robin/queue.ts'
import {
  DONE,
  ok,
  type Operation,
  type Resume,
  suspend,
} from '../09-system-calls/scheduler.ts'
import { WaitQueue } from './wait-queue.ts'

// #region types
/** What `take` gives: a message, or that no more will come. */
export type Taken<T> =
  | { readonly done: false; readonly value: T }
  | { readonly done: true; readonly value: undefined }

const END = ok<Taken<never>>({ done: true, value: undefined })

/** Thrown to who puts into a closed channel. */
export class ChannelClosed extends Error {
  override name = 'ChannelClosed'
}
// #endregion types

export class Channel<T> {
  readonly capacity: number
  readonly name: string
  #buffer = new Queue<T>()
  #putters = new WaitQueue<{ value: T; resume: Resume<void> }>()
  #takers = new WaitQueue<Resume<Taken<T>>>()
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
    return suspend((resume) => {
      if (this.#closed) throw new ChannelClosed(`${this.name} is closed`)
      const taker = this.#takers.shift()
      if (taker) taker(ok({ done: false, value }))
      else if (this.#buffer.size < this.capacity) this.#buffer.push(value)
      else return this.#putters.add({ value, resume })
      resume(DONE)
    }, `room in ${this.name}`)
  }
  // #endregion put

  // #region take
  /** Waits for a message; `done` once the channel is closed and empty. */
  take(): Operation<Taken<T>> {
    return suspend((resume) => {
      const putter = this.#putters.shift()
      if (putter) {
        this.#buffer.push(putter.value) // it may hold one too many, for now
        putter.resume(DONE)
      }
      if (this.#buffer.size > 0) {
        resume(ok({ done: false, value: this.#buffer.shift() as T }))
        return
      }
      if (!this.#closed) return this.#takers.add(resume)
      resume(END)
    }, `a message from ${this.name}`)
  }
  // #endregion take

  // #region close
  /** Ends it: what was put can still be taken; then takers are told. */
  close(): void {
    this.#closed = true
    let taker
    while ((taker = this.#takers.shift())) taker(END)
  }
  // #endregion close
}
