// An error ends the whole run. Between the one who throws and the one who asked
// there are callers, and one of them may have a catch or a finally. Who has to
// hear of the error first?

export type Routine = Generator<Call, unknown, unknown>

export interface Call {
  name: string
  routine: Routine
}

export class Uncaught extends Error {
  readonly names: string[]

  constructor(error: unknown, names: string[]) {
    super(`nobody caught ${String(error)}`, { cause: error })
    this.names = names
  }
}

export function run(call: Call, deepest = 1_000_000): unknown {
  const stack = [call]
  let value: unknown
  while (true) {
    const top = stack.at(-1)
    if (!top) return value
    try {
      const step = top.routine.next(value)
      value = undefined
      if (step.done) {
        stack.pop()
        value = step.value
      } else {
        if (stack.length >= deepest) throw new RangeError('too deep')
        stack.push(step.value)
      }
    } catch (error) {
      throw new Uncaught(error, stack.map(({ name }) => name).reverse())
    }
  }
}
