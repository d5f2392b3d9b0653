// A semaphore that loses its permits: mend it.
import {
  type Body,
  type Coroutine,
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../../../09-system-calls/scheduler.ts'

export class Gate {
  /** How many permits are free. */
  free: number
  #waiting: Resume<void>[] = []

  constructor(permits: number) {
    this.free = permits
  }

  #acquire(): Operation<void> {
    return suspend((resume) => {
      if (this.free > 0) {
        this.free -= 1
        resume(DONE)
      } else {
        this.#waiting.push(resume)
      }
      return undefined
    }, 'the gate')
  }

  #release(): void {
    const first = this.#waiting.shift()
    if (first) first(DONE)
    else this.free += 1
  }

  /** Runs the body with a permit. */
  *pass<T>(body: Body<T>): Coroutine<T> {
    yield* this.#acquire()
    const value = yield* body()
    this.#release()
    return value
  }
}
