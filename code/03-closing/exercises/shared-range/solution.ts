// Each call of the generator method makes a generator of its own, with a
// counter of its own. What counts the walks up stands in the body, so that
// it is done when a walk begins; what counts them down stands in a finally,
// so that it is done however the walk is left.

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
      for (let n = this.from; n <= this.to; n++) yield n
    } finally {
      this.walks--
    }
  }
}
