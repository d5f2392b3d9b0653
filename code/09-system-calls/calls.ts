// The calls that need no wait: made with `suspend`, answered at once.

import { type Body, type Operation, suspend } from './operation.ts'
import { ok } from './outcome.ts'
import type { Task } from './scheduler.ts'

// #region calls
const SELF = suspend<Task<unknown>>((resume, task) => {
  resume(ok(task))
}, 'itself')

/** The task that asks. */
export const self = (): Operation<Task<unknown>> => SELF

/** Starts a task beside this one; does not wait for it. */
export const spawn = <T>(body: Body<T>, name?: string) =>
  suspend<Task<T>>((resume, _task, scheduler) => {
    resume(ok(scheduler.spawn(body, name)))
  }, 'a new task')
// #endregion calls
