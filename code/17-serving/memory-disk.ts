// A disk in memory: for tests, and for the simulated network.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { Disk, OpenFile, State } from './disk.ts'

// #region memory
const encoder = new TextEncoder()

interface Contents {
  readonly state: State
  readonly bytes: Uint8Array
}

export class MemoryDisk implements Disk {
  #files = new Map<string, Contents>()
  /** How many files are open now, and how often one was opened. */
  openNow = 0
  openings = 0

  /** Puts a file there, changed at a time in milliseconds since 1970. */
  write(name: string, contents: string | Uint8Array, modified = 0): void {
    const bytes =
      typeof contents === 'string' ? encoder.encode(contents) : contents
    const state = { size: bytes.length, modified }
    this.#files.set(name, { state, bytes })
  }

  delete(name: string): void {
    this.#files.delete(name)
  }

  /** The disk as it is seen from one folder, whose name ends with a slash. */
  folder(name: string): Disk {
    const isBelow = (file: string) => file.startsWith(name)
    return {
      names: () => this.#names(isBelow, name.length),
      open: (file) => this.open(name + file),
    }
  }

  names(): Coroutine<string[]> {
    return this.#names(() => true, 0)
  }

  *#names(
    isWanted: (name: string) => boolean,
    from: number,
  ): Coroutine<string[]> {
    const names = this.#files.keys().filter(isWanted)
    return [...names.map((name) => name.slice(from))].sort()
  }

  *open(name: string): Coroutine<OpenFile | undefined> {
    const file = this.#files.get(name)
    if (!file) return undefined
    this.openNow += 1
    this.openings += 1
    return {
      state: file.state,
      *read(from, count) {
        return file.bytes.subarray(from, from + count)
      },
      close: () => {
        this.openNow -= 1
      },
    }
  }
}
// #endregion memory
