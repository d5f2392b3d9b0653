// An iterator that can be asked what comes next without moving on.
// Invariant: at most one item has been pulled and not handed out.

// #region peekable
export class Peekable<T> implements IterableIterator<T, unknown> {
  readonly #source: Iterator<T, unknown>
  #ahead: IteratorResult<T, unknown> | undefined

  constructor(items: Iterable<T>) {
    this.#source = items[Symbol.iterator]()
  }

  /** What the next call of `next()` will return. */
  peek(): IteratorResult<T, unknown> {
    return (this.#ahead ??= this.#source.next())
  }

  next(): IteratorResult<T, unknown> {
    const step = this.peek()
    this.#ahead = undefined
    return step
  }

  [Symbol.iterator](): this {
    return this
  }
}
// #endregion peekable

/** Makes the items of an iterable peekable. */
export const peekable = <T>(items: Iterable<T>): Peekable<T> =>
  new Peekable(items)
