// The verdict: how a whole program ended. A program that never ends, such
// as a server, has none: its failures are told to an observer as they come.

import { DeadlockError } from './errors.ts'
import { failed, type Outcome } from './outcome.ts'
import type { Roster } from './roster.ts'
import type { Task } from './scheduler.ts'

// #region verdict
/**
 * What the first task returned; or, if there are any, the errors no one
 * was told of, and the deadlock of those that still live: one as it is,
 * several as one AggregateError.
 */
export function verdict<T>(main: Task<T>, tasks: Roster): Outcome<T> {
  const errors = new Set<unknown>()
  for (const { outcome } of tasks.unheard)
    if (outcome?.ok === false) errors.add(outcome.error)
  if (tasks.size > 0) errors.add(new DeadlockError([...tasks]))
  const [first] = errors
  if (errors.size === 0 && main.outcome) return main.outcome
  if (errors.size === 1) return failed(first)
  return failed(new AggregateError(errors, `${errors.size} errors`))
}
// #endregion verdict
