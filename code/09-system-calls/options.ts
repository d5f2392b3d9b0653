// What a scheduler is told when it is made, and what it tells.

import type { Choose } from '../08-round-robin/choice.ts'
import type { Policy } from '../08-round-robin/policies.ts'
import type { Host } from './host.ts'
import type { Task } from './scheduler.ts'

// #region options
export interface Options {
  /** Who runs next; round robin if nothing is said. */
  readonly policy?: Policy<Task<unknown>>
  /** The world around; if nothing is said, one where time stands still. */
  readonly host?: Host
  /** What operations ask where something is left to chance. */
  readonly choose?: Choose
  /** Told of all that is done, as it is done: failures too, of which the
   * program itself is told when all has ended. */
  readonly observer?: Observer
}
// #endregion options

// #region happening
/** What was done to a task, and which task was running when it was. */
export interface Happening {
  readonly what: 'made' | 'ready' | 'run' | 'parked' | 'cancel' | 'ended'
  readonly task: Task<unknown>
  readonly by: Task<unknown> | undefined
}

export type Observer = (happening: Happening) => void
// #endregion happening
