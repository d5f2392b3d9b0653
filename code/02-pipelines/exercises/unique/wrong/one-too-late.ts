// You pull the next item before you hand out the one you have. An item that
// is new must be out before anything else is pulled: a source may take its
// time for the next, or have no next. Yield where you find it.

export function* unique<T>(items: Iterable<T>): Generator<T, void> {
  const seen = new Set<T>()
  const ready: T[] = []
  for (const item of items) {
    if (ready.length > 0) yield ready.pop() as T
    if (!seen.has(item)) ready.push(item)
    seen.add(item)
  }
  for (const item of ready) yield item
}
