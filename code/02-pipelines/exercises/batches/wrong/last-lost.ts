// The items of the last batch are never handed out: when the source ends,
// your loop ends, and what you have gathered is still in your variable. What
// has to happen after the loop?

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
}
