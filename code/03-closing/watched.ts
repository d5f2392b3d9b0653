// Iterators over 1, 2, 3 that count what is asked of them. They are written
// by hand, since the finally of a generator runs at its end as well.

// #region watched
/** Counts up to a number, and counts the calls of next() and return(). */
export class Watched extends Iterator<number, undefined> {
  nexts = 0
  returns = 0
  readonly #upTo: number

  constructor(upTo = 3) {
    super()
    this.#upTo = upTo
  }

  override next(): IteratorResult<number, undefined> {
    this.nexts++
    if (this.nexts > this.#upTo) return { done: true, value: undefined }
    return { done: false, value: this.nexts }
  }

  override return(): IteratorResult<number, undefined> {
    this.returns++
    return { done: true, value: undefined }
  }
}
// #endregion watched

// #region failing
/** The same, but its second next() throws. */
export class Failing extends Watched {
  override next() {
    const step = super.next()
    if (this.nexts === 2) throw new Error('disk error')
    return step
  }
}
// #endregion failing
