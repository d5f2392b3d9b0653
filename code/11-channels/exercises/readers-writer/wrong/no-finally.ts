// A body that throws or is cancelled never gives its place back. Which block
// runs however it ends?
import {
  type Body,
  type Coroutine,
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../../../../09-system-calls/scheduler.ts'

interface Waiter {
  readonly isWriter: boolean
  readonly resume: Resume<void>
}

export class ReadWriteLock {
  #readers = 0
  #isWriting = false
  #waiting: Waiter[] = [];

  /** Runs the body together with other readers, while nobody writes. */
  *read<T>(body: Body<T>): Coroutine<T> {
    yield* this.#enter(false)
    const value = yield* body()
    this.#readers -= 1
    this.#admit()
    return value
  }

  /** Runs the body alone. */
  *write<T>(body: Body<T>): Coroutine<T> {
    yield* this.#enter(true)
    const value = yield* body()
    this.#isWriting = false
    this.#admit()
    return value
  }

  #enter(isWriter: boolean): Operation<void> {
    return suspend((resume) => {
      const waiter = { isWriter, resume }
      this.#waiting.push(waiter)
      this.#admit()
      return () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiter)
        this.#admit()
      }
    }, 'the map')
  }

  /** Lets in, from the front, as many as may go in now. */
  #admit(): void {
    for (let first; (first = this.#waiting[0]); this.#waiting.shift()) {
      if (this.#isWriting || (first.isWriter && this.#readers > 0)) return
      if (first.isWriter) this.#isWriting = true
      else this.#readers += 1
      first.resume(DONE)
    }
  }
}
