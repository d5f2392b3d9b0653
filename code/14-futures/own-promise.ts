// A promise of our own. It is a future with two things more: `then` gives
// the promise of what the callback returns, and a promise can be resolved
// with another one, whose fate it takes over.
//
// Invariants: it is settled once; no callback is called at once.

import { failed, ok, type Outcome } from '../09-system-calls/outcome.ts'

// #region types
type Resolve<T> = (value: T | PromiseLike<T>) => void
type Reject = (error: unknown) => void
type Then = (resolve: (value: never) => void, reject: Reject) => unknown

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) ||
  typeof value === 'function'
// #endregion types

// #region promise
export class OwnPromise<T> implements PromiseLike<T> {
  #outcome: Outcome<T> | undefined
  #callbacks: (() => void)[] = []

  constructor(executor: (resolve: Resolve<T>, reject: Reject) => void) {
    const { resolve, reject } = this.#resolvers()
    try {
      executor(resolve, reject)
    } catch (error) {
      reject(error)
    }
  }

  #settle(outcome: Outcome<T>): void {
    this.#outcome = outcome
    for (const callback of this.#callbacks) queueMicrotask(callback)
    this.#callbacks = []
  }
  // #endregion promise

  // #region then
  /** Gives the promise of what the callback that is called will return. */
  then<R = T, E = never>(
    fulfilled?: ((value: T) => R | PromiseLike<R>) | null,
    rejected?: ((error: unknown) => E | PromiseLike<E>) | null,
  ): OwnPromise<R | E> {
    return new OwnPromise<R | E>((resolve, reject) => {
      const callback = (): void => {
        const outcome = this.#outcome! // it is called when there is one
        try {
          if (!outcome.ok && typeof rejected === 'function')
            resolve(rejected(outcome.error))
          else if (!outcome.ok) reject(outcome.error)
          else if (typeof fulfilled === 'function')
            resolve(fulfilled(outcome.value))
          else resolve(outcome.value as unknown as R) // R is T then
        } catch (error) {
          reject(error)
        }
      }
      if (this.#outcome) queueMicrotask(callback)
      else this.#callbacks.push(callback)
    })
  }
  // #endregion then

  // #region resolve
  /** The two functions that settle it; only the first call counts. */
  #resolvers(): { resolve: Resolve<T>; reject: Reject } {
    let called = false
    const once =
      <A>(act: (argument: A) => void) =>
      (argument: A): void => {
        if (called) return
        called = true
        act(argument)
      }
    return {
      resolve: once<unknown>((value) => this.#resolve(value)),
      reject: once<unknown>((error) => this.#settle(failed(error))),
    }
  }

  /** Settled with a value; with a thenable, it takes over its fate. */
  #resolve(value: unknown): void {
    const { resolve, reject } = this.#resolvers()
    try {
      if (value === this) throw new TypeError('it would wait for itself')
      const then = isObject(value) ? (value as { then?: Then }).then : null
      if (typeof then === 'function') then.call(value, resolve, reject)
      else this.#settle(ok(value as T))
    } catch (error) {
      reject(error)
    }
  }
  // #endregion resolve
}
