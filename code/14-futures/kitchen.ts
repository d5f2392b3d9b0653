// A kitchen on chapter 13's loop, twice: by callback, and by future.

import type { Callback, Loop } from '../13-event-loop/loop.ts'
import { Future } from './future.ts'

// #region callback
/** Node's convention: what went wrong, or nothing and the value. */
export type Done<T> = (error: Error | undefined, value?: T) => void

export class Kitchen {
  readonly cooked: string[] = []
  hasPower = true
  #loop: Loop<unknown>

  constructor(loop: Loop<unknown>) {
    this.#loop = loop
  }

  /** Takes so many minutes; then there is a dish, or no power. */
  cook(dish: string, minutes: number, done: Done<string>): void {
    this.#loop.callLater(minutes, () => {
      if (!this.hasPower) return done(new Error(`${dish}: no power`))
      this.cooked.push(dish)
      done(undefined, dish)
    })
  }
  // #endregion callback

  // #region future
  order(dish: string, minutes: number): Future<string> {
    const future = new Future<string>(this.#loop)
    this.cook(dish, minutes, (error, value) => {
      if (future.done) return // it was cancelled
      if (error) future.setException(error)
      else future.setResult(value!) // there is one if there is no error
    })
    return future
  }
  // #endregion future
}

// #region sleep
/** A future that is done in so many minutes of the loop. */
export function sleep(loop: Loop<unknown>, minutes: number): Future<void> {
  const future = new Future<void>(loop)
  const wake: Callback = () => {
    if (!future.done) future.setResult()
  }
  const timer = loop.callLater(minutes, wake)
  future.addDoneCallback(() => timer.cancel())
  return future
}
// #endregion sleep
