// Items from two inputs in turn, until both have ended.

export function* alternate<T>(
  left: Iterable<T>,
  right: Iterable<T>,
): Generator<T> {
  const open = [left[Symbol.iterator](), right[Symbol.iterator]()]
  while (open.length > 0) {
    const input = open.shift()!
    const step = input.next()
    if (step.done) continue
    yield step.value
    open.push(input)
  }
}
