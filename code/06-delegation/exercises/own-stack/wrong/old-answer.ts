// A routine that is called for the first time is sent the last answer that
// somebody else got, and its own first yield then gets nothing right, or an
// error is thrown into it before it has begun. What does a new routine get?

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
  let how: 'next' | 'throw' = 'next'
  let value: unknown
  let left: string[] = []
  while (true) {
    const top = stack.at(-1)
    if (!top && how === 'throw') throw new Uncaught(value, left)
    if (!top) return value
    try {
      const step: IteratorResult<Call, unknown> = top.routine[how](value)
      left = []
      if (step.done) {
        stack.pop()
        how = 'next'
        value = step.value
      } else if (stack.length < deepest) stack.push(step.value)
      else {
        how = 'throw'
        value = new RangeError('too deep')
      }
    } catch (error) {
      stack.pop()
      left.push(top.name)
      how = 'throw'
      value = error
    }
  }
}
