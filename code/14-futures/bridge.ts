// The bridge between the two worlds: a deferred as a future, and back.

import { Deferred } from './deferred.ts'
import { type CallsSoon, Future } from './future.ts'

// #region bridge
export function fromDeferred<T>(
  loop: CallsSoon,
  deferred: Deferred<T>,
): Future<T> {
  const future = new Future<T>(loop)
  deferred.addBoth((outcome) => {
    if (future.done) return
    if (outcome.ok) future.setResult(outcome.value)
    else future.setException(outcome.error)
  })
  return future
}

export function toDeferred<T>(future: Future<T>): Deferred<T> {
  const deferred = new Deferred<T>()
  future.addDoneCallback(() => {
    try {
      deferred.callback(future.result())
    } catch (error) {
      deferred.errback(error)
    }
  })
  return deferred
}
// #endregion bridge
