// Once more, later: a failed body is run again after a pause that doubles
// each time and is drawn at random, so that many who fail together do not
// come back together.

import {
  type Body,
  Cancelled,
  type Coroutine,
  ok,
  type Operation,
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

/** Runs the body until it succeeds; throws its last error. A cancel is
 * obeyed, not tried again. */
export function* retry<T>(
  { attempts, pause, longest }: Patience,
  body: Body<T>,
): Coroutine<T> {
  for (let failures = 1; ; failures++) {
    try {
      return yield* body()
    } catch (error) {
      if (error instanceof Cancelled || failures >= attempts) throw error
    }
    const limit = Math.min(longest, pause * 2 ** (failures - 1))
    yield* sleep(yield* draw(Math.ceil(limit) + 1))
  }
}
// #endregion retry
