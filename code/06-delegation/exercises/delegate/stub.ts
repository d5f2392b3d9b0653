// yield* by hand: next() is written, throw() and return() are not.

type Inner = Iterator<unknown, unknown, unknown>
type Result = IteratorResult<unknown, unknown>

class Delegation {
  readonly #inner: Inner
  #ended = false

  constructor(inner: Inner) {
    this.#inner = inner
  }

  next(value?: unknown): Result {
    if (this.#ended) return { value: undefined, done: true }
    return this.#pass(() => this.#inner.next(value))
  }

  throw(error?: unknown): Result {
    throw new Error('not written yet')
  }

  return(value?: unknown): Result {
    throw new Error('not written yet')
  }

  /** Hands out what the inner iterator answers; notes if it is the end. */
  #pass(ask: () => Result): Result {
    this.#ended = true
    const result: unknown = ask()
    if (typeof result !== 'object' || result === null)
      throw new TypeError(`${String(result)} is not a result`)
    this.#ended = Boolean((result as Result).done)
    return result as Result
  }
}

export const delegate = (inner: Inner) => new Delegation(inner)
