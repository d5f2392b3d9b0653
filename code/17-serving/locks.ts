// A mutex for each name, which is there as long as someone holds it or
// waits for it.

import type { Body, Coroutine } from '../09-system-calls/scheduler.ts'
import { Mutex } from '../11-channels/semaphore.ts'

// #region locks
export class Locks {
  #locks = new Map<string, { readonly mutex: Mutex; users: number }>()

  /** How many are held. */
  get size(): number {
    return this.#locks.size
  }

  /** Runs the body; of those with one name, one at a time. */
  *guard<T>(name: string, body: Body<T>): Coroutine<T> {
    const lock = this.#locks.get(name) ?? {
      mutex: new Mutex(name),
      users: 0,
    }
    this.#locks.set(name, lock)
    lock.users += 1
    try {
      return yield* lock.mutex.guard(body)
    } finally {
      lock.users -= 1
      if (lock.users === 0) this.#locks.delete(name)
    }
  }
}
// #endregion locks
