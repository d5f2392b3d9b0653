// Puts items into batches that are not too heavy.

export function* batches<T>(
  items: Iterable<T>,
  weigh: (item: T) => number,
  limit: number,
): Generator<T[], void> {
  throw new Error('not written yet')
}
