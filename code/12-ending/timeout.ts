// A time limit. The work is a task of its own, so that it can be cancelled
// without its caller; the caller waits until it has cleaned up.

import { type Body, type Coroutine } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { select } from '../11-channels/select.ts'
import { group } from './group.ts'

// #region timeout
/** Thrown when work was cancelled because its time was up. */
export class TimedOut extends Error {
  override name = 'TimedOut'
}

/**
 * Runs the body, and returns its value, or throws TimedOut if that takes
 * longer. Work that ends in spite of its cancel ends as it says.
 */
export const timeout = <T>(milliseconds: number, body: Body<T>) =>
  group<T>(function* (members): Coroutine<T> {
    const work = yield* members.spawn(body, 'timed work')
    yield* select({ end: work.join(), alarm: sleep(milliseconds) })
    yield* work.cancel() // at once, if it has ended
    if (work.cancelled) throw new TimedOut(`took over ${milliseconds} ms`)
    return yield* work.join()
  })
// #endregion timeout
