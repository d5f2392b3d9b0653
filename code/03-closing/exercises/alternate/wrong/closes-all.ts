// You close both inputs in every case, those that have ended or thrown as
// well. How do you know, in the finally, which of them are still open?

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
  const inputs = [left[Symbol.iterator](), right[Symbol.iterator]()]
  const open = [...inputs]
  try {
    while (open.length > 0) {
      const input = open.shift()!
      const step = input.next()
      if (step.done) continue
      open.push(input)
      yield step.value
    }
  } catch (error) {
    closeAll(inputs)
    throw error
  } finally {
    const errors = closeAll(inputs)
    if (errors.length > 0) throw errors[0]
  }
}
