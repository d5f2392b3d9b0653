// You make one generator and give it to every walk. A generator can be walked
// once; the second walk finds it ended, and a break in one walk ends it for
// all. Who has to make the generator, and how often?

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
    this.walks++
    try {
      for (let n = this.from; n <= this.to; n++) yield n
    } finally {
      this.walks--
    }
  }

  #walk: Generator<number> | undefined;

  [Symbol.iterator](): Generator<number> {
    this.#walk ??= this.#numbers()
    return this.#walk
  }
}
