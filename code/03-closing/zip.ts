// A zip that closes both inputs, however it ends. It is no generator: a
// generator that was never started cannot close what it was given.
import { Inputs } from './inputs.ts'

// #region zip
/** Pairs, as long as both inputs have one; closes both inputs in the end. */
export function zip<A, B>(
  left: Iterable<A>,
  right: Iterable<B>,
): IterableIterator<[A, B], undefined> {
  const inputs = new Inputs()
  const lefts = inputs.open(left)
  const rights = inputs.open(right)
  const end = { done: true, value: undefined } as const
  const finish = () => {
    inputs.close()
    return end
  }
  return {
    next() {
      if (inputs.isEmpty) return end
      const a = inputs.pull(lefts)
      if (a.done) return finish()
      const b = inputs.pull(rights)
      if (b.done) return finish()
      return { done: false, value: [a.value, b.value] }
    },
    return: finish,
    [Symbol.iterator]() {
      return this
    },
  }
}
// #endregion zip
