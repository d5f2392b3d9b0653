// Time, as operations. They ask the scheduler's host, whichever it is: the
// scheduler itself knows nothing of time.

import { ok, type Operation } from '../09-system-calls/scheduler.ts'
import { suspend } from '../09-system-calls/scheduler.ts'

// #region deadline
/** Waits until a time on the host's clock, in milliseconds. */
export function deadline(time: number): Operation<void> {
  if (!Number.isFinite(time)) throw new RangeError(`no such time: ${time}`)
  return suspend(
    (resume, _task, { host }) => host.at(time, resume),
    `the time ${time}`,
  )
}
// #endregion deadline

// #region sleep
/** Waits so many milliseconds; if they are 0 or less, for one turn of the
 * clock. */
export function sleep(milliseconds: number): Operation<void> {
  if (!Number.isFinite(milliseconds))
    throw new RangeError(`cannot sleep for ${milliseconds} ms`)
  return suspend(
    (resume, _task, { host }) => host.at(host.now() + milliseconds, resume),
    'its alarm',
  )
}
// #endregion sleep

// #region now
const NOW = suspend<number>((resume, _task, { host }) => {
  resume(ok(host.now()))
}, 'the time')

/** The time on the host's clock, in milliseconds. */
export const now = (): Operation<number> => NOW
// #endregion now
