// The question comes before the push: does this item still fit? The item
// that does not fit is in hand when the batch is handed out, so it begins
// the next one; nothing has to be looked at twice.

export function* batches<T>(
  items: Iterable<T>,
  weigh: (item: T) => number,
  limit: number,
): Generator<T[], void> {
  let batch: T[] = []
  let weight = 0
  for (const item of items) {
    const more = weigh(item)
    if (batch.length > 0 && weight + more > limit) {
      yield batch
      batch = []
      weight = 0
    }
    batch.push(item)
    weight += more
  }
  if (batch.length > 0) yield batch
}
