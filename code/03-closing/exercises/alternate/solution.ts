// While an input is asked, it is out of `open`: if it ends or throws, it is
// not closed. It goes back in before the yield, where a break finds both.
// `closeAll` empties the list, so that the finally behind the catch has
// nothing left to close, and cannot replace the error of an input.

function closeAll(open: Iterator<unknown>[]): unknown[] {
  const errors: unknown[] = []
  for (const input of open.splice(0)) {
    try {
      input.return?.()
    } catch (error) {
      errors.push(error)
    }
  }
  return errors
}

export function* alternate<T>(
  left: Iterable<T>,
  right: Iterable<T>,
): Generator<T> {
  const open: Iterator<T>[] = []
  try {
    open.push(left[Symbol.iterator]())
    open.push(right[Symbol.iterator]())
    while (open.length > 0) {
      const input = open.shift()!
      const step = input.next()
      if (step.done) continue
      open.push(input)
      yield step.value
    }
  } catch (error) {
    closeAll(open)
    throw error
  } finally {
    const errors = closeAll(open)
    if (errors.length > 0) throw errors[0]
  }
}
