// What a connection still has to send. Answers collect here until their
// connection would wait for something: then they leave together.
//
// A generator makes that possible without the help of handlers. Whoever
// runs it sees each of its waits before it begins.

import type { Coroutine, Operation } from '../09-system-calls/scheduler.ts'
import type { Host } from '../09-system-calls/host.ts'
import { type Connection, HIGH_WATER } from '../15-sockets/connection.ts'
import { Output } from './output.ts'

// #region sender
export class Sender {
  readonly out = new Output()
  /** True if a write has failed: nobody is there to read an answer. */
  hasFailed = false
  #connection: Connection
  #host: Host
  #patience: number

  constructor(connection: Connection, host: Host, patience: number) {
    this.#connection = connection
    this.#host = host
    this.#patience = patience
  }

  get isFull(): boolean {
    return this.out.size >= HIGH_WATER
  }
  // #endregion sender

  // #region flush
  /** Sends what has collected. Waits while the client does not read; each
   * `HIGH_WATER` bytes have the whole time limit for themselves. */
  *flush(): Coroutine<void> {
    if (this.out.size === 0) return
    try {
      for (const bytes of this.out.take())
        for (let at = 0; at < bytes.length; at += HIGH_WATER) {
          this.#connection.writeDeadline = this.#host.now() + this.#patience
          const piece = bytes.subarray(at, at + HIGH_WATER)
          yield* this.#connection.write(piece)
        }
    } catch (error) {
      this.hasFailed = true
      throw error
    }
  }
  // #endregion flush

  // #region before-waits
  /** Runs a handler on from its first wait, and sends what has collected
   * before that wait and each that follows. */
  *goesOn(
    handler: Coroutine<void>,
    step: IteratorResult<Operation<unknown>, void>,
  ): Coroutine<void> {
    while (!step.done) {
      let answer
      try {
        if (this.out.size > 0) yield* this.flush()
        answer = yield step.value
      } catch (error) {
        step = handler.throw(error)
        continue
      }
      step = handler.next(answer)
    }
  }
  // #endregion before-waits
}
