// When the first item of a batch is too heavy by itself, you hand out an
// empty batch before it; and a source of nothing gives an empty batch, too.
// When is there a batch to hand out?

export function* batches<T>(
  items: Iterable<T>,
  weigh: (item: T) => number,
  limit: number,
): Generator<T[], void> {
  let batch: T[] = []
  let weight = 0
  for (const item of items) {
    const more = weigh(item)
    if (weight + more > limit) {
      yield batch
      batch = []
      weight = 0
    }
    batch.push(item)
    weight += more
  }
  yield batch
}
