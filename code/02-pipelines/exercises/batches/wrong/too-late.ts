// You add the item first and ask afterwards, so a batch is handed out when
// it is too heavy already. Ask whether the item fits before you add it.

export function* batches<T>(
  items: Iterable<T>,
  weigh: (item: T) => number,
  limit: number,
): Generator<T[], void> {
  let batch: T[] = []
  let weight = 0
  for (const item of items) {
    batch.push(item)
    weight += weigh(item)
    if (weight < limit) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length > 0) yield batch
}
