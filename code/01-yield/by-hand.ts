// A range of numbers as an iterator written by hand.

// #region all
function range(from: number, to: number): IterableIterator<number> {
  let current = from
  return {
    next() {
      if (current > to) return { value: undefined, done: true }
      return { value: current++, done: false }
    },
    [Symbol.iterator]() {
      return this
    },
  }
}

for (const n of range(1, 3)) console.log(n)
// #endregion all
