// You look for the item with indexOf, which compares as === does, and NaN is
// not === NaN: it counts as new each time. Besides, each question walks the
// whole array. What compares as a Set does, and need not walk?

export function* unique<T>(items: Iterable<T>): Generator<T, void> {
  const seen: T[] = []
  for (const item of items) {
    if (seen.indexOf(item) !== -1) continue
    seen.push(item)
    yield item
  }
}
