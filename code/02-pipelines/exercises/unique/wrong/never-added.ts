// You ask the set and never put anything into it, so every item is new to
// it. When does an item become one that you have seen?

export function* unique<T>(items: Iterable<T>): Generator<T, void> {
  const seen = new Set<T>()
  for (const item of items) if (!seen.has(item)) yield item
}
