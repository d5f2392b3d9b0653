// A disk in memory that counts what was read and is not taken yet.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { OpenFile } from './disk.ts'
import { MemoryDisk } from './memory-disk.ts'

// #region counting
export class CountingDisk extends MemoryDisk {
  /** The most bytes there were between those who read and those who take. */
  most = 0
  #held = 0;

  override *open(name: string): Coroutine<OpenFile | undefined> {
    const open = yield* super.open(name)
    if (!open) return undefined
    return {
      ...open,
      read: (from, count) => this.#read(open, from, count),
    }
  }

  *#read(
    open: OpenFile,
    from: number,
    count: number,
  ): Coroutine<Uint8Array> {
    const bytes = yield* open.read(from, count)
    this.#held += bytes.length
    this.most = Math.max(this.most, this.#held)
    return bytes
  }

  /** A client has taken so many of them. */
  took(count: number): void {
    this.#held -= count
  }

  /** What was read up to now is no longer held. */
  reset(): void {
    this.#held = this.most = 0
  }
}
// #endregion counting
