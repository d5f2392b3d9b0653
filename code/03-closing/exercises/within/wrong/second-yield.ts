// You do not look at what the generator answers when it is resumed. If it
// yields once more, it stays parked, and its finally never runs. How do you
// know that it has ended?

export function within<T, R>(
  around: Generator<T, unknown>,
  work: (value: T) => R,
): R | undefined {
  const begun = around.next()
  if (begun.done) throw new Error('did not yield')
  let result: R
  try {
    result = work(begun.value)
  } catch (error) {
    around.throw(error)
    return undefined
  }
  around.next()
  return result
}
