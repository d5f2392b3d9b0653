// A task: a coroutine that is being driven by a loop, and at the same time
// the future of what it will return.
//
// Invariant: until it is done, exactly one of these holds: a step has been
// asked of the loop, or the task is a callback of the future it waits for.

import { Cancelled } from '../09-system-calls/errors.ts'
import { type CallsSoon, Future } from './future.ts'

// #region coroutine
/** A generator that yields the futures that it waits for. */
export type Coroutine<T> = Generator<Future<unknown>, T, unknown>
// #endregion coroutine

// #region task
export class Task<T> extends Future<T> {
  #coroutine: Coroutine<T>
  #waitsFor: Future<unknown> | undefined
  #mustCancel = false

  /** The coroutine is begun by the loop, and not now. */
  constructor(loop: CallsSoon, coroutine: Coroutine<T>) {
    super(loop)
    this.#coroutine = coroutine
    loop.callSoon(this.#step)
  }

  #step = (): void => {
    this.#waitsFor = undefined
    try {
      const request = this.#resume()
      if (request.done) return this.setResult(request.value)
      this.#waitsFor = request.value
      request.value.addDoneCallback(this.#step)
    } catch (error) {
      return this.setException(error)
    }
    if (this.#mustCancel) this.#pass()
  }
  // #endregion task

  // #region cancel
  /** Cancels what it waits for; the error comes out of that `yield*`. */
  override cancel(): boolean {
    if (this.done) return false
    this.#mustCancel = true
    this.#pass()
    return true
  }

  #pass(): void {
    if (this.#waitsFor?.cancel()) this.#mustCancel = false
  }

  #resume(): IteratorResult<Future<unknown>, T> {
    if (!this.#mustCancel) return this.#coroutine.next()
    this.#mustCancel = false
    return this.#coroutine.throw(new Cancelled('the task was cancelled'))
  }
  // #endregion cancel
}
