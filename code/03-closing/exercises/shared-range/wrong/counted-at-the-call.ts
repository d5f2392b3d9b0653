// You count the walk when the generator is made. If it is never started, its
// body does not run, its finally neither, and the walk is counted for ever.
// Where does the count have to stand, so that it runs only if the finally will?

export class LazyRange implements Iterable<number> {
  /** How many walks have begun and are not over. */
  walks = 0
  readonly from: number
  readonly to: number

  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }

  *#numbers(): Generator<number> {
    try {
      for (let n = this.from; n <= this.to; n++) yield n
    } finally {
      this.walks--
    }
  }

  [Symbol.iterator](): Generator<number> {
    this.walks++
    return this.#numbers()
  }
}
