// You compare each item with the one before it, which leaves out repeats
// only where they follow one another. An item may come again much later:
// what must you remember?

export function* unique<T>(items: Iterable<T>): Generator<T, void> {
  let before: T | undefined
  let first = true
  for (const item of items) {
    if (first || item !== before) yield item
    first = false
    before = item
  }
}
