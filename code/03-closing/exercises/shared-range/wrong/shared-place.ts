// The place is kept in the object, so all walks share it: an inner walk moves
// the outer one on. Each walk needs a counter of its own. Which variables does
// each call of a generator function have for itself?

export class LazyRange implements Iterable<number> {
  /** How many walks have begun and are not over. */
  walks = 0
  readonly from: number
  readonly to: number

  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }

  #current = 0;

  *[Symbol.iterator](): Generator<number> {
    this.walks++
    try {
      this.#current = this.from
      while (this.#current <= this.to) yield this.#current++
    } finally {
      this.walks--
    }
  }
}
