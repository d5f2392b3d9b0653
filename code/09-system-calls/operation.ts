// An operation: what a task yields to its scheduler when it has to wait.
//
// It is an object that knows how its wait is started. `yield*` of it hands
// it over and gives what the wait was ended with, and its type.

import { ok, type Outcome } from './outcome.ts'
import type { Scheduler, Task } from './scheduler.ts'

// #region park
/** Ends a wait with its outcome. Only the first call counts. */
export type Resume<T> = (outcome: Outcome<T>) => void

/** Leaves a wait that nothing has ended: `resume` need not come. */
export type Abort = () => void

/** Starts a wait, or ends it at once; says how to leave it, if it can. */
export type Park<T> = (
  resume: Resume<T>,
  task: Task<unknown>,
  scheduler: Scheduler,
) => Abort | undefined
// #endregion park

// #region coroutine
/** What a task runs: a generator that yields operations. */
export type Coroutine<T> = Generator<Operation<unknown>, T, unknown>

/** Makes what a task runs: a coroutine, or just one operation. */
export type Body<T> = () => { [Symbol.iterator](): Coroutine<T> }
// #endregion coroutine

// #region operation
/** Something to wait for; it may be waited for more than once. */
export class Operation<T> {
  readonly park: Park<T>
  /** What reports say that the task waits for. */
  readonly label: string

  constructor(park: Park<T>, label: string) {
    this.park = park
    this.label = label
  }

  /** A generator, so that an error can be thrown into the wait. */
  *[Symbol.iterator](): Coroutine<T> {
    return (yield this) as T // what came is what `resume` was given: a T
  }
}
// #endregion operation

// #region suspend
/** The one primitive: an operation from the function that starts it. */
export const suspend = <T>(park: Park<T>, label: string): Operation<T> =>
  new Operation(park, label)
// #endregion suspend

// #region pause
/** The one wait that the scheduler itself knows: a task that pauses stays
 * ready. It is never parked, so `park` only serves a pause that a cancel
 * cuts short. */
export const PAUSE: Operation<void> = suspend(
  () => undefined,
  'its next turn',
)

/** Lets the others run. */
export const pause = (): Operation<void> => PAUSE
// #endregion pause

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
