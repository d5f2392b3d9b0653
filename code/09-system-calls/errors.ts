// The errors of the scheduler.

import { report } from './report.ts'
import type { Task } from './scheduler.ts'

// #region errors
/** Thrown into a task where it waits, to make it clean up and end. */
export class Cancelled extends Error {
  override name = 'Cancelled'
}

/** Thrown to who joins a task that was cancelled; the joiner lives. */
export class JoinedCancelled extends Error {
  override name = 'JoinedCancelled'
}

/** All tasks that live are parked, and nothing outside can wake them. They
 * are left as they are, to be looked at: no cleanup has run, and it runs
 * only if they are cancelled. */
export class DeadlockError extends Error {
  override name = 'DeadlockError'
  #tasks: readonly Task<unknown>[]

  constructor(tasks: readonly Task<unknown>[]) {
    super(report(tasks))
    this.#tasks = tasks
  }

  /** Those that are stuck, in the order in which they were made. */
  get tasks(): readonly Task<unknown>[] {
    return this.#tasks
  }
}

/** Thrown into a task that yields anything but an operation. */
export class NotAnOperation extends TypeError {
  override name = 'NotAnOperation'

  constructor() {
    super(
      'a task can yield operations only: write yield*, and what follows',
    )
  }
}
// #endregion errors
