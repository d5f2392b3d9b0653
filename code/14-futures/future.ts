// A future: the result of something that is under way. It can be held,
// passed on, and waited for by many; a callback cannot.
//
// Invariants: it is settled once; a callback is never called at once, but
// by the loop, in the order in which the callbacks came.

import { Cancelled } from '../09-system-calls/errors.ts'
import {
  failed,
  ok,
  type Outcome,
  unwrap,
} from '../09-system-calls/outcome.ts'
import type { Callback, Loop } from '../13-event-loop/loop.ts'

// #region future
/** What a future needs of a loop; any loop that has it will do. */
export type CallsSoon = Pick<Loop<unknown>, 'callSoon'>

export class Future<T> {
  readonly loop: CallsSoon
  #outcome: Outcome<T> | undefined
  #callbacks: Callback[] = []

  constructor(loop: CallsSoon) {
    this.loop = loop
  }

  get done(): boolean {
    return this.#outcome !== undefined
  }

  /** The value, or throws the error. Throws, too, if it is too early. */
  result(): T {
    if (!this.#outcome) throw new InvalidState('the future is not done')
    return unwrap(this.#outcome)
  }
  // #endregion future

  // #region settle
  setResult(value: T): void {
    this.#settle(ok(value))
  }

  setException(error: unknown): void {
    this.#settle(failed(error))
  }

  /** Settles it as cancelled; false if it was settled before. */
  cancel(): boolean {
    if (this.done) return false
    this.#settle(failed(new Cancelled('the future was cancelled')))
    return true
  }

  get cancelled(): boolean {
    const outcome = this.#outcome
    return outcome?.ok === false && outcome.error instanceof Cancelled
  }

  #settle(outcome: Outcome<T>): void {
    if (this.#outcome) throw new InvalidState('the future is done already')
    this.#outcome = outcome
    for (const callback of this.#callbacks) this.loop.callSoon(callback)
    this.#callbacks = []
  }
  // #endregion settle

  // #region callback
  /** Calls when it is done; later in any case, even if it is done now. */
  addDoneCallback(callback: Callback): void {
    if (this.done) this.loop.callSoon(callback)
    else this.#callbacks.push(callback)
  }
  // #endregion callback

  // #region iterator
  /** For `yield*`: waits if it has to, and gives the result. */
  *[Symbol.iterator](): Generator<Future<unknown>, T, unknown> {
    if (!this.done) yield this
    return this.result()
  }
  // #endregion iterator
}

/** Thrown to who settles a future twice, or asks it too early. */
export class InvalidState extends Error {
  override name = 'InvalidState'
}
