// Each walk gets an iterator of its own, but all of them count in one
// variable. It lives outside the method; a walk inside a walk moves it on.
export function range(from: number, to: number): Iterable<number> {
  let n = from
  return {
    [Symbol.iterator]() {
      n = from
      return {
        next(): IteratorResult<number> {
          if (n <= to) return { done: false, value: n++ }
          return { done: true, value: undefined }
        },
      }
    },
  }
}
