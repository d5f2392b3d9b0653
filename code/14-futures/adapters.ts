// Futures, and what others have: callbacks and promises, both ways.

import { type CallsSoon, Future } from './future.ts'

// #region callbacks
type Done<T> = (error: unknown, value?: T) => void

/** The future of a call in Node's convention. */
export function fromCallback<T>(
  loop: CallsSoon,
  begin: (done: Done<T>) => void,
): Future<T> {
  const future = new Future<T>(loop)
  begin((error, value) => {
    if (future.done) return // it was cancelled: the call comes too late
    if (error) future.setException(error)
    else future.setResult(value as T)
  })
  return future
}

/** Calls back, in Node's convention, when a future is done. */
export function toCallback<T>(future: Future<T>, done: Done<T>): void {
  future.addDoneCallback(() => {
    let value: T
    try {
      value = future.result()
    } catch (error) {
      return done(error)
    }
    done(undefined, value)
  })
}
// #endregion callbacks

// #region promises
export function fromPromise<T>(
  loop: CallsSoon,
  promise: PromiseLike<T>,
): Future<T> {
  const future = new Future<T>(loop)
  promise.then(
    (value) => future.done || future.setResult(value),
    (error: unknown) => future.done || future.setException(error),
  )
  return future
}

export const toPromise = <T>(future: Future<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    future.addDoneCallback(() => {
      try {
        resolve(future.result())
      } catch (error) {
        reject(error)
      }
    })
  })
// #endregion promises
