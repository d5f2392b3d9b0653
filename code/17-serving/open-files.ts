// Files that are being sent. Whoever reads says from which place on, so
// one descriptor is enough for all clients of a file, however slow.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { Disk, OpenFile, State } from './disk.ts'
import { Locks } from './locks.ts'

// #region open-files
interface Shared {
  readonly file: OpenFile
  users: number
}

export class OpenFiles {
  #disk: Disk
  #locks = new Locks()
  #shared = new Map<string, Shared>()

  constructor(disk: Disk) {
    this.#disk = disk
  }

  /** A file as it was in this state; undefined if it has changed. */
  *open(name: string, state: State): Coroutine<OpenFile | undefined> {
    return yield* this.#locks.guard(name, () => this.#open(name, state))
  }

  *#open(name: string, state: State): Coroutine<OpenFile | undefined> {
    let shared = this.#shared.get(name)
    if (!shared || !isSame(shared.file.state, state)) {
      const file = yield* this.#disk.open(name)
      if (!file) return undefined
      if (!isSame(file.state, state)) {
        file.close()
        return undefined
      }
      shared = { file, users: 0 }
      this.#shared.set(name, shared)
    }
    return this.#lend(name, shared)
  }
  // #endregion open-files

  // #region lend
  /** The last who closes it closes it. */
  #lend(name: string, shared: Shared): OpenFile {
    let isClosed = false
    shared.users += 1
    return {
      state: shared.file.state,
      read: (from, count) => shared.file.read(from, count),
      close: () => {
        if (isClosed) return
        isClosed = true
        shared.users -= 1
        if (shared.users > 0) return
        if (this.#shared.get(name) === shared) this.#shared.delete(name)
        shared.file.close()
      },
    }
  }
}
// #endregion lend

export const isSame = (one: State, other: State): boolean =>
  one.size === other.size && one.modified === other.modified
