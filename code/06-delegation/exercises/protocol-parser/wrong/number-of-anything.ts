// Number() reads much that the protocol does not allow: '' is 0, '1e3' a thousand,
// and ten digits are as welcome as one. And a line is too late to say which
// character was wrong. Look at each one as it comes.

export type Value = string | number | null | Value[]

export class ProtocolError extends Error {
  readonly position: number

  constructor(what: string, position: number) {
    super(`${what}, after ${position} characters`)
    this.position = position
  }
}

const LONGEST = 1_000_000
const DEEPEST = 32

/** Reads something; wants the next piece of text at each yield. */
type Reading<T> = Generator<void, T, string>

/** The text that has arrived and is not yet read. */
class Input {
  position = 0
  #piece = ''
  #at = 0

  #take(length: number): string {
    const part = this.#piece.slice(this.#at, this.#at + length)
    this.#at += part.length
    this.position += part.length
    return part
  }

  /** The character that was read last is wrong. */
  wrong(what: string): ProtocolError {
    return new ProtocolError(what, this.position - 1)
  }

  /** Waits until there is something to read. */
  *arrived(): Reading<void> {
    while (this.#at === this.#piece.length) {
      this.#piece = yield
      this.#at = 0
    }
  }

  *character(): Reading<string> {
    yield* this.arrived()
    return this.#take(1)
  }

  /** So many characters, by as large pieces as have come. */
  *text(length: number): Reading<string> {
    const parts: string[] = []
    for (let missing = length; missing > 0;) {
      yield* this.arrived()
      const part = this.#take(missing)
      parts.push(part)
      missing -= part.length
    }
    return parts.join('')
  }

  /** All up to the next newline, which is read too. */
  *line(): Reading<string> {
    const parts: string[] = []
    while (true) {
      yield* this.arrived()
      const end = this.#piece.indexOf('\n', this.#at)
      if (end < 0) parts.push(this.#take(this.#piece.length))
      else {
        parts.push(this.#take(end - this.#at))
        this.#take(1)
        return parts.join('')
      }
    }
  }
}

/** Digits up to a newline. */
function* digits(input: Input, text = ''): Reading<number> {
  const start = input.position
  const number = Number(text + (yield* input.line()))
  if (Number.isNaN(number)) throw new ProtocolError('no number', start)
  return number
}

function* integer(input: Input): Reading<number> {
  const first = yield* input.character()
  if (first !== '-' && !/\d/.test(first)) throw input.wrong('no number')
  return (yield* digits(input, first)) + 0 // no minus zero
}

function* length(input: Input): Reading<number> {
  const start = input.position
  const number = yield* digits(input)
  if (number <= LONGEST) return number
  throw new ProtocolError('too long', start)
}

function* newline(input: Input): Reading<void> {
  if ((yield* input.character()) !== '\n')
    throw input.wrong('a newline has to come here')
}

function* text(input: Input): Reading<string> {
  const found = yield* input.text(yield* length(input))
  yield* newline(input)
  return found
}

function* list(input: Input, depth: number): Reading<Value[]> {
  if (depth >= DEEPEST) throw input.wrong('lists nest too deep')
  const values: Value[] = []
  for (let left = yield* length(input); left > 0; left--)
    values.push(yield* value(input, depth + 1))
  return values
}

function* value(input: Input, depth: number): Reading<Value> {
  const kind = yield* input.character()
  if (kind === '+') return yield* input.line()
  if (kind === ':') return yield* integer(input)
  if (kind === '$') return yield* text(input)
  if (kind === '*') return yield* list(input, depth)
  if (kind !== '_') throw input.wrong('no value begins so')
  yield* newline(input)
  return null
}

export function* parser(emit: (value: Value) => void): Reading<never> {
  const input = new Input()
  while (true) emit(yield* value(input, 0))
}
