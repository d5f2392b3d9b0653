// You close behind the loop. That is reached when both inputs have ended,
// and then there is nothing to close; a break or an error never comes there.
// Which block runs in all three cases?

export function* alternate<T>(
  left: Iterable<T>,
  right: Iterable<T>,
): Generator<T> {
  const open = [left[Symbol.iterator](), right[Symbol.iterator]()]
  while (open.length > 0) {
    const input = open.shift()!
    const step = input.next()
    if (step.done) continue
    open.push(input)
    yield step.value
  }
  for (const input of open) input.return?.()
}
