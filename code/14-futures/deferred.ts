// The other world: a small framework in the manner of Twisted. A deferred
// is fired once, and hands the value down a chain of callbacks, at once.

import { failed, ok, type Outcome } from '../09-system-calls/outcome.ts'

// #region deferred
type Link = (outcome: Outcome<unknown>) => unknown

export class Deferred<T> {
  #outcome: Outcome<unknown> | undefined
  #chain: Link[] = []
  #isPaused = false

  callback(value: T): void {
    this.#fire(ok(value))
  }

  errback(error: unknown): void {
    this.#fire(failed(error))
  }

  /** What is returned, or thrown, goes to those who are added later. */
  addBoth<R>(link: (outcome: Outcome<T>) => R | Deferred<R>): Deferred<R> {
    this.#chain.push(link as Link)
    this.#run()
    return this as Deferred<unknown> as Deferred<R> // it is the chain's end
  }

  addCallback<R>(callback: (value: T) => R | Deferred<R>): Deferred<R> {
    return this.addBoth((outcome) => {
      if (outcome.ok) return callback(outcome.value)
      throw outcome.error
    })
  }
  // #endregion deferred

  // #region run
  #fire(outcome: Outcome<unknown>): void {
    if (this.#outcome) throw new Error('a deferred is fired once')
    this.#outcome = outcome
    this.#run()
  }

  #run(): void {
    if (!this.#outcome || this.#isPaused) return
    const link = this.#chain.shift()
    if (!link) return
    try {
      const value = link(this.#outcome)
      if (value instanceof Deferred) return this.#pauseFor(value)
      this.#outcome = ok(value)
    } catch (error) {
      this.#outcome = failed(error)
    }
    this.#run()
  }

  /** The chain goes on when the other deferred has been fired. */
  #pauseFor(other: Deferred<unknown>): void {
    this.#isPaused = true
    other.addBoth((outcome) => {
      this.#outcome = outcome
      this.#isPaused = false
      this.#run()
    })
  }
  // #endregion run
}
