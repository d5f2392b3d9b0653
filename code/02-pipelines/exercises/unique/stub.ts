// Gives each item the first time it occurs.

export function* unique<T>(items: Iterable<T>): Generator<T, void> {
  const seen = new Set(items)
  for (const item of seen) yield item
}
