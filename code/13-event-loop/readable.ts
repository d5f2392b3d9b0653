// To wait for a source, as an operation: the loop watches it for as long
// as the task waits, and no longer.

import {
  DONE,
  type Operation,
  suspend,
} from '../09-system-calls/scheduler.ts'
import type { LoopHost } from './loop-host.ts'

// #region readable
/** Waits until the source is ready; an error if another task waits for it. */
export function readable<Source>(
  host: LoopHost<Source>,
  source: Source,
): Operation<void> {
  return suspend((resume) => {
    host.loop.watch(source, () => {
      leave()
      resume(DONE)
    })
    const release = host.hold()
    const leave = () => {
      host.loop.unwatch(source)
      release()
    }
    return leave
  }, 'a source to be ready')
}
// #endregion readable
