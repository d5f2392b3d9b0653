// You put all items into batches before you hand out the first one. It gives
// the right batches of a source that ends; of one that does not, it gives
// none. Yield a batch where you now push it.

export function* batches<T>(
  items: Iterable<T>,
  weigh: (item: T) => number,
  limit: number,
): Generator<T[], void> {
  const all: T[][] = []
  let weight = Infinity
  for (const item of items) {
    const more = weigh(item)
    if (weight + more > limit) {
      all.push([])
      weight = 0
    }
    all.at(-1)?.push(item)
    weight += more
  }
  for (const batch of all) yield batch
}
