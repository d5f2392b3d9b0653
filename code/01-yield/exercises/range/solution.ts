export function range(from: number, to: number): Iterable<number> {
  return {
    *[Symbol.iterator]() {
      for (let n = from; n <= to; n++) yield n
    },
  }
}
