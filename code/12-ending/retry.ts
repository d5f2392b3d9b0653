// Once more, later: a failed body is run again after a pause that doubles
// each time and is drawn at random, so that many who fail together do not
// come back together.

import {
  type Body,
  type Coroutine,
  ok,
  type Operation,
  self,
  suspend,
} from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'

// #region draw
/** A whole number from 0 to `count` - 1, from the scheduler's chance. */
export const draw = (count: number): Operation<number> =>
  suspend((resume, _task, { choose }) => {
    resume(ok(choose(count)))
  }, 'a draw')
// #endregion draw

// #region retry
export interface Patience {
  /** How often to try, in all. */
  readonly attempts: number
  /** The longest pause after the first failure, in milliseconds. */
  readonly pause: number
  /** The longest pause after any. */
  readonly longest: number
}

/**
 * Runs the body until it succeeds, or throws its last error. When a cancel
 * has been thrown into the body, nothing is tried again, whatever error
 * came of it: a failure can meet the cancel, and be thrown in its place.
 */
export function* retry<T>(
  { attempts, pause, longest }: Patience,
  body: Body<T>,
): Coroutine<T> {
  const task = yield* self()
  const { cancelling } = task // it may be for a cleanup that we are called
  for (let failures = 1; ; failures++) {
    try {
      return yield* body()
    } catch (error) {
      if (task.cancelling !== cancelling) throw error
      if (failures >= attempts) throw error
    }
    const limit = Math.min(longest, pause * 2 ** (failures - 1))
    yield* sleep(yield* draw(Math.ceil(limit) + 1))
  }
}
// #endregion retry
