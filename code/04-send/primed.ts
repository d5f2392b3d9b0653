// Priming, done in one place: a generator that is to be sent values is
// brought to its first yield before anybody else has it.

// #region primed
/** The same generator function; what it makes waits at a yield. */
export function primed<Args extends unknown[], Y, R, N>(
  body: (...args: Args) => Generator<Y, R, N>,
): (...args: Args) => Generator<Y, R, N> {
  return (...args) => {
    const generator = body(...args)
    generator.next()
    return generator
  }
}
// #endregion primed
