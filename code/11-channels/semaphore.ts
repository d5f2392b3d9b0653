// A semaphore: so many permits, and a queue for those who come too late.
//
// Invariant: while anyone waits there is no free permit. What is released
// goes to the first who waits, so that no newcomer can take it from them.

import {
  type Body,
  type Coroutine,
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../09-system-calls/scheduler.ts'
import { WaitQueue } from './wait-queue.ts'

// #region semaphore
export class Semaphore {
  readonly permits: number
  readonly name: string
  #free: number
  #waiters = new WaitQueue<Resume<void>>()

  constructor(permits: number, name = 'a semaphore') {
    if (!(permits >= 1)) throw new RangeError(`${permits} permits`)
    this.permits = this.#free = permits
    this.name = name
  }

  /** How many permits are free. */
  get free(): number {
    return this.#free
  }

  /** Waits for a permit. Who has one must release it. */
  acquire(): Operation<void> {
    return suspend((resume) => {
      if (this.#free === 0) return this.#waiters.add(resume)
      this.#free -= 1
      resume(DONE)
    }, `a permit of ${this.name}`)
  }

  /** Gives a permit back: to the first who waits, if anyone does. */
  release(): void {
    const waiter = this.#waiters.shift()
    if (waiter) waiter(DONE)
    else if (this.#free < this.permits) this.#free += 1
    else throw new Error(`${this.name} was released more than acquired`)
  }

  /** Runs the body with a permit, which it gives back however it ends. */
  *guard<T>(body: Body<T>): Coroutine<T> {
    yield* this.acquire()
    try {
      return yield* body()
    } finally {
      this.release()
    }
  }
}
// #endregion semaphore

// #region mutex
/** A semaphore of one: one task at a time is inside. */
export class Mutex extends Semaphore {
  constructor(name = 'a mutex') {
    super(1, name)
  }
}
// #endregion mutex
