// Your finally throws the error of closing also when next() has thrown: an
// error that leaves a finally replaces the one on its way. The first error
// says what went wrong; how can the finally know that there is one?

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
    const errors = closeAll(open)
    if (errors.length > 0) throw errors[0]
  }
}
