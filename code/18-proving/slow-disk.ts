// A disk that takes its time, as its `choose` says: so that other things
// can happen while a file is being opened or read.

import type { Choose } from '../08-round-robin/choice.ts'
import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import type { Disk } from '../17-serving/disk.ts'

// #region slow
/** The same disk; each answer comes up to `most` milliseconds later. */
export function slowed(disk: Disk, most: number, choose: Choose): Disk {
  function* wait(): Coroutine<void> {
    const time = choose(most + 1)
    if (time > 0) yield* sleep(time)
  }
  return {
    *names() {
      yield* wait()
      return yield* disk.names()
    },
    *open(name) {
      yield* wait()
      const file = yield* disk.open(name)
      if (!file) return undefined
      return {
        state: file.state,
        *read(from, count) {
          yield* wait()
          return yield* file.read(from, count)
        },
        close: () => file.close(),
      }
    },
  }
}
// #endregion slow
