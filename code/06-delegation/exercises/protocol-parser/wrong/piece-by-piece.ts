// You read each piece as if it were a whole message. A piece ends where the wire
// likes, in the middle of a number or a text, and what was begun has to be carried
// over. Let a generator stand at that place until the next piece comes.

export type Value = string | number | null | Value[]

export class ProtocolError extends Error {
  readonly position: number

  constructor(what: string, position: number) {
    super(`${what}, after ${position} characters`)
    this.position = position
  }
}

export function* parser(
  emit: (value: Value) => void,
): Generator<void, never, string> {
  while (true) {
    const lines = (yield).split('\n')
    for (let line = lines.shift(); line; line = lines.shift())
      emit(value(line, lines))
  }
}

function value(line: string, rest: string[]): Value {
  const count = Number(line.slice(1))
  if (line.startsWith('+')) return line.slice(1)
  if (line.startsWith(':')) return count
  if (line.startsWith('$')) return rest.shift() ?? null
  if (line.startsWith('*'))
    return Array.from({ length: count }, () => value(rest.shift()!, rest))
  if (line.startsWith('_')) return null
  throw new ProtocolError('no value begins so', 0)
}
