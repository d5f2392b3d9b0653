// A range of numbers as an iterator written by hand.

// #region range
function range(from: number, to: number): IterableIterator<number> {
  let next = from
  return {
    next() {
      if (next > to) return { value: undefined, done: true }
      return { value: next++, done: false }
    },
    [Symbol.iterator]() {
      return this
    },
  }
}
// #endregion range

for (const n of range(1, 3)) console.log(n)
