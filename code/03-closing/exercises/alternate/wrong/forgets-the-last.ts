// You close what the list holds, and the input that gave the last item is not
// in the list: it was taken out to be asked, and goes back only behind the
// yield, which a break never reaches. When should it go back?

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
      yield step.value
      open.push(input)
    }
  } catch (error) {
    closeAll(open)
    throw error
  } finally {
    const errors = closeAll(open)
    if (errors.length > 0) throw errors[0]
  }
}
