// The set is still there, and still holds every item once: a stage without
// memory cannot do this. But the items now pass through one by one.

export function* unique<T>(items: Iterable<T>): Generator<T, void> {
  const seen = new Set<T>()
  for (const item of items) {
    if (seen.has(item)) continue
    seen.add(item)
    yield item
  }
}
