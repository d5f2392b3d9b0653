// You empty the array and use it again. Whoever has been given it holds the
// same array still, and sees it change. Begin each batch with a new array.

export function* batches<T>(
  items: Iterable<T>,
  weigh: (item: T) => number,
  limit: number,
): Generator<T[], void> {
  const batch: T[] = []
  let weight = 0
  for (const item of items) {
    const more = weigh(item)
    if (batch.length > 0 && weight + more > limit) {
      yield batch
      batch.length = 0
      weight = 0
    }
    batch.push(item)
    weight += more
  }
  if (batch.length > 0) yield batch
}
