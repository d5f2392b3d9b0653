// One walk of a source, handed out twice. Invariant: held is what one side
// has had and the other has not, and nothing else.

// #region tee
interface Link<T> {
  next?: Link<T> & { step: IteratorResult<T, unknown> }
}

/** Two generators of all the items; after this, leave `items` alone. */
export function tee<T>(
  items: Iterable<T>,
): [Generator<T, void>, Generator<T, void>] {
  const source = items[Symbol.iterator]()
  function* side(link: Link<T>): Generator<T, void> {
    while (true) {
      const next = (link.next ??= { step: source.next() })
      if (next.step.done) return
      yield next.step.value
      link = next
    }
  }
  const start: Link<T> = {}
  return [side(start), side(start)]
}
// #endregion tee
