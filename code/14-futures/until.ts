// Between promises and chapter 9's scheduler: a promise to wait for, and
// the promise of a program. Both are outside its file.

import {
  type Body,
  failed,
  ok,
  type Operation,
  Scheduler,
  suspend,
} from '../09-system-calls/scheduler.ts'
import type { Options } from '../09-system-calls/options.ts'
import { LiveClock } from '../10-time/live-clock.ts'

// #region until
/** Begins something; when the signal says so, it should give up. */
export type Begin<T> = (signal: AbortSignal) => PromiseLike<T>

/**
 * Waits for a promise: gives its value, or throws its error. If the task
 * is cancelled, what was begun is told by the signal, and not waited for.
 */
export const until = <T>(begin: Begin<T>): Operation<T> =>
  suspend((resume, _task, { host }) => {
    const giveUp = new AbortController()
    const promise = begin(giveUp.signal)
    const release = host.hold() // somebody outside will call
    promise.then(
      (value) => {
        release()
        resume(ok(value))
      },
      (error: unknown) => {
        release()
        resume(failed(error))
      },
    )
    return () => {
      release()
      giveUp.abort()
    }
  }, 'a promise')
// #endregion until

// #region run
/** Runs a program on Node's loop; its end is the promise's. An aborted
 * signal asks the program to end: it cleans up first. */
export function runAsync<T>(
  body: Body<T>,
  { signal, ...options }: Options & { signal?: AbortSignal } = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const scheduler = new Scheduler({ host: new LiveClock(), ...options })
    const main = scheduler.start(body, (outcome) => {
      signal?.removeEventListener('abort', cancel)
      if (outcome.ok) resolve(outcome.value)
      else reject(outcome.error)
    })
    const cancel = () => main.requestCancel()
    if (signal?.aborted) cancel()
    else signal?.addEventListener('abort', cancel)
  })
}
// #endregion run
