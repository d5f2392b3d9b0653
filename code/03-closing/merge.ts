// The merge of chapter 2, which closes its inputs however it ends.
import { Inputs } from './inputs.ts'

// #region merge
/** The items of sorted inputs in order; closes the inputs in the end. */
export function* merge<T>(
  sources: Iterable<T>[],
  compare: (a: T, b: T) => number,
): Generator<T, void> {
  const inputs = new Inputs()
  const heads: { item: T; rest: Iterator<T, unknown> }[] = []
  try {
    for (const source of sources) {
      const rest = inputs.open(source)
      const step = inputs.pull(rest)
      if (!step.done) heads.push({ item: step.value, rest })
    }
    while (heads.length > 0) {
      const least = heads.reduce((a, b) =>
        compare(b.item, a.item) < 0 ? b : a,
      )
      yield least.item
      const step = inputs.pull(least.rest)
      if (step.done) heads.splice(heads.indexOf(least), 1)
      else least.item = step.value
    }
  } finally {
    inputs.close()
  }
}
// #endregion merge
