// An async generator, of a generator and a queue of requests. Its body
// yields what it awaits, as in `async.ts`, and what it emits.
//
// Invariant: one request is served at a time, in the order in which they
// came; the others wait in the queue, whatever they ask for.

import { Queue } from '../08-round-robin/queue.ts'
import { failed, ok, type Outcome } from '../09-system-calls/outcome.ts'
import { async, wait } from './async.ts'

// #region types
/** What is awaited and emitted goes out, the answers come in. */
type Steps<T> = Generator<unknown, T, unknown>
type Result<T> = IteratorResult<T, void>

/** For `yield*` in the body: gives a value to who asked for the next. */
type Emit<T> = (value: T | PromiseLike<T>) => Steps<void>

class Emitted<T> {
  readonly value: T
  constructor(value: T) {
    this.value = value
  }
}

interface Request<T> {
  readonly isReturn: boolean
  ask(body: Steps<void>): Result<unknown>
  resolve(result: Result<T>): void
  reject(error: unknown): void
}
// #endregion types

/** Awaits, and keeps what comes, a value or an error. */
function* outcomeOf(value: unknown): Steps<Outcome<unknown>> {
  try {
    return ok(yield value)
  } catch (error) {
    return failed(error)
  }
}

// #region queue
export class OwnAsyncGenerator<T> implements AsyncGenerator<T, void, void> {
  #body: Steps<void>
  #requests = new Queue<Request<T>>()
  #isServing = false
  #serve = async(() => this.#answerAll())

  constructor(body: (emit: Emit<T>) => Steps<void>) {
    this.#body = body(function* (value) {
      yield new Emitted(yield* wait(value)) // the engine awaits it, too
    })
  }

  next(): Promise<Result<T>> {
    return this.#request((body) => body.next())
  }

  throw(error: unknown): Promise<Result<T>> {
    return this.#request((body) => body.throw(error))
  }

  return(): Promise<Result<T>> {
    return this.#request((body) => body.return(), true)
  }

  #request(ask: Request<T>['ask'], isReturn = false) {
    const { promise, ...settle } = Promise.withResolvers<Result<T>>()
    this.#requests.push({ ask, isReturn, ...settle })
    if (!this.#isServing) this.#serve()
    return promise
  }
  // #endregion queue

  // #region serve
  /** Answers until the queue is empty; the body of an async function. */
  *#answerAll(): Steps<void> {
    this.#isServing = true
    let request
    while ((request = this.#requests.shift())) {
      if (request.isReturn) yield // the engine awaits what it was given
      try {
        request.resolve(yield* this.#answer(request.ask(this.#body)))
      } catch (error) {
        request.reject(error)
      }
    }
    this.#isServing = false
  }

  /** Hands on what the body awaits, until it emits or ends. */
  *#answer(step: Result<unknown>): Steps<Result<T>> {
    while (!step.done) {
      if (step.value instanceof Emitted)
        return { value: (step.value as Emitted<T>).value, done: false }
      const awaited = yield* outcomeOf(step.value)
      step = awaited.ok
        ? this.#body.next(awaited.value)
        : this.#body.throw(awaited.error)
    }
    return step
  }
  // #endregion serve

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }
}
