// When closing the first input throws, your loop of closing ends there, and
// the second input stays open. Close every one first, and throw then.

export function* alternate<T>(
  left: Iterable<T>,
  right: Iterable<T>,
): Generator<T> {
  const open = [left[Symbol.iterator](), right[Symbol.iterator]()]
  const closeAll = () => {
    for (const input of open.splice(0)) input.return?.()
  }
  try {
    while (open.length > 0) {
      const input = open.shift()!
      const step = input.next()
      if (step.done) continue
      open.push(input)
      yield step.value
    }
  } catch (error) {
    try {
      closeAll()
    } catch {
      // the error of next() is the one to be seen
    }
    throw error
  } finally {
    closeAll()
  }
}
