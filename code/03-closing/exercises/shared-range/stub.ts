// A range of numbers that any number of loops may walk at the same time.

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
    throw new Error('not written yet')
  }
}
