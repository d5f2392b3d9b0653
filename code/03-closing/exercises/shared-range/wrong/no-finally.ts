// You count the walk down behind the loop. A walk that is left by break or by
// an error is closed at its yield and never comes there. Which block runs
// however the walk is left?

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
    for (let n = this.from; n <= this.to; n++) yield n
    this.walks--
  }
}
