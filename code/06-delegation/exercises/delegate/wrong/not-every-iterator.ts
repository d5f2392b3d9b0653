// You call return() on every inner iterator, and an iterator need not have
// one; that of an array has none. What is there to say when nobody can be
// asked to clean up?

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
    if (this.#ended) throw error
    return this.#pass(() => {
      if (this.#inner.throw) return this.#inner.throw(error)
      this.#inner.return?.()
      throw new TypeError('the inner iterator has no throw()')
    })
  }

  return(value?: unknown): Result {
    if (this.#ended) return { value, done: true }
    return this.#pass(() => {
      const inner = this.#inner as Required<Inner>
      return inner.return(value)
    })
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
