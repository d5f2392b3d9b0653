// How a whole program ended: by the value of its first task, or by every
// error of which no one was told.

import { DeadlockError } from './errors.ts'
import { failed, type Outcome } from './outcome.ts'
import type { Task } from './scheduler.ts'

// #region verdict
/**
 * `unheard` failed and no one joined them; `stuck` are still parked. One
 * error is thrown as it is, several as one AggregateError.
 */
export function verdict<T>(
  main: Task<T>,
  unheard: Iterable<Task<unknown>>,
  stuck: Iterable<Task<unknown>>,
): Outcome<T> {
  const errors = new Set<unknown>()
  for (const { outcome } of unheard)
    if (outcome?.ok === false) errors.add(outcome.error)
  const waiting = [...stuck]
  if (waiting.length > 0) errors.add(new DeadlockError(waiting))
  const [first] = errors
  if (errors.size === 0 && main.outcome) return main.outcome
  if (errors.size === 1) return failed(first)
  return failed(new AggregateError(errors, `${errors.size} tasks failed`))
}
// #endregion verdict
