// Reads values from text that arrives in pieces, and emits each one.

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
  throw new Error('not written yet')
}
