// A waiter is woken to look again, and until it runs its permit is free: a
// newcomer takes it, and the waiter goes to the end of the queue. Hand the permit
// over instead: it is never free while somebody waits.
import {
  type Body,
  type Coroutine,
  DONE,
  type Operation,
  type Resume,
  suspend,
} from '../../../../09-system-calls/scheduler.ts'

export class Gate {
  /** How many permits are free. */
  free: number
  #waiting: Resume<void>[] = []

  constructor(permits: number) {
    this.free = permits
  }

  *#acquire(): Coroutine<void> {
    while (this.free === 0) yield* this.#turn()
    this.free -= 1
  }

  #turn(): Operation<void> {
    return suspend((resume) => {
      this.#waiting.push(resume)
      return () => {
        this.#waiting = this.#waiting.filter((other) => other !== resume)
      }
    }, 'the gate')
  }

  #release(): void {
    this.free += 1
    this.#waiting.shift()?.(DONE)
  }

  /** Runs the body with a permit. */
  *pass<T>(body: Body<T>): Coroutine<T> {
    yield* this.#acquire()
    try {
      return yield* body()
    } finally {
      this.#release()
    }
  }
}
