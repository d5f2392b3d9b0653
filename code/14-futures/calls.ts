// Callbacks and events as operations: each is made a promise first.

import { type EventEmitter, once } from 'node:events'
import { type Operation } from '../09-system-calls/scheduler.ts'
import { until } from './until.ts'

// #region calls
type Done<T> = (error: Error | null, value?: T) => void

/** Waits for a call in Node's convention. It cannot be told to give up:
 * after a cancel its call still comes, and is ignored. */
export const called = <T>(begin: (done: Done<T>) => void): Operation<T> =>
  until(
    () =>
      new Promise((resolve, reject) => {
        begin((error, value) => (error ? reject(error) : resolve(value!)))
      }),
  )

/** Waits for an event, and gives what came with it; an 'error' that comes
 * before it is thrown. A cancel takes the listeners off. */
export const event = (
  emitter: EventEmitter,
  name: string,
): Operation<unknown[]> =>
  until((signal) => once(emitter, name, { signal }))
// #endregion calls
