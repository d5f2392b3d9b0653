// You made a list. An array can be walked as often as you like, and a range
// without an end never gets as far as its first value. (Here the list stops
// growing where its memory would.)
export function range(from: number, to: number): Iterable<number> {
  const all: number[] = []
  for (let n = from; n <= to; n++) {
    if (all.length === 100_000) throw new RangeError('the list is too long')
    all.push(n)
  }
  return all
}
