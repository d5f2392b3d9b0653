export function range(from: number, to: number): Iterable<number> {
  function* walk() {
    for (let n = from; n <= to; n++) yield n
  }
  return walk()
}
