// Inputs that are sorted, as one that is sorted. Invariant: of each input
// one item is held, its least that has not been handed on.

// #region merge
/**
 * The items of all inputs in order, if each input is in order. `compare` is
 * as for `sort`; equals come in the order of their inputs.
 */
export function* merge<T>(
  inputs: Iterable<T>[],
  compare: (a: T, b: T) => number,
): Generator<T, void> {
  const heads: { item: T; rest: Iterator<T, unknown> }[] = []
  for (const input of inputs) {
    const rest = input[Symbol.iterator]()
    const step = rest.next()
    if (!step.done) heads.push({ item: step.value, rest })
  }
  while (heads.length > 0) {
    const least = heads.reduce((a, b) =>
      compare(b.item, a.item) < 0 ? b : a,
    )
    yield least.item
    const step = least.rest.next()
    if (step.done) heads.splice(heads.indexOf(least), 1)
    else least.item = step.value
  }
}
// #endregion merge
