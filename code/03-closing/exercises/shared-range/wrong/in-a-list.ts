// You fill a list first. A range without an end never gets to its first
// number. When does a number have to be made?

export class LazyRange implements Iterable<number> {
  /** How many walks have begun and are not over. */
  walks = 0
  readonly from: number
  readonly to: number

  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }

  *[Symbol.iterator](): Generator<number> {
    this.walks++
    try {
      const all: number[] = []
      for (let n = this.from; n <= this.to; n++) all.push(n)
      for (const n of all) yield n
    } finally {
      this.walks--
    }
  }
}
