// The inputs of a stage that has several. Invariant: `#open` holds those
// that have to be closed: they have been opened, have neither ended nor
// failed, and nobody has closed them. An input is out of it while it is
// asked for a value: should it fail, it is not ours to close.

/** Iterators that are pulled by hand and closed together. */
export class Inputs {
  readonly #open = new Set<Iterator<unknown, unknown>>()

  /** Whether nothing is left to pull or to close. */
  get isEmpty() {
    return this.#open.size === 0
  }

  /** Opens an input; if that fails, closes those that are open. */
  open<T>(input: Iterable<T>): Iterator<T, unknown> {
    return this.#orClose(() => {
      const iterator = input[Symbol.iterator]()
      this.#open.add(iterator)
      return iterator
    })
  }

  // #region pull
  /** The next step of an input; should it fail, closes the others. */
  pull<T>(input: Iterator<T, unknown>): IteratorResult<T, unknown> {
    this.#open.delete(input)
    const step = this.#orClose(() => input.next())
    if (!step.done) this.#open.add(input)
    return step
  }
  // #endregion pull

  // #region close
  /** Closes what is open, each once; throws the first error of them. */
  close() {
    const errors: unknown[] = []
    for (const input of this.#open) {
      this.#open.delete(input)
      try {
        input.return?.()
      } catch (error) {
        errors.push(error)
      }
    }
    if (errors.length > 0) throw errors[0]
  }
  // #endregion close

  // #region or-close
  /** What `act` gives; if it throws, the others are closed, and its error wins. */
  #orClose<T>(act: () => T): T {
    try {
      return act()
    } catch (error) {
      try {
        this.close()
      } catch {
        // the first error is the cause, and it is on its way
      }
      throw error
    }
  }
  // #endregion or-close
}
