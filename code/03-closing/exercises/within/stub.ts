// Runs some work between the two halves of a generator.

export function within<T, R>(
  around: Generator<T, unknown>,
  work: (value: T) => R,
): R | undefined {
  throw new Error('not written yet')
}
