// A call too many ends the caller: you throw where the run catches what routines
// throw, so the caller is taken off the stack unasked. It is the caller who made
// the call, and at its yield that the error belongs.

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
      how = 'next'
      value = undefined
      if (step.done) {
        stack.pop()
        value = step.value
      } else {
        if (stack.length >= deepest) throw new RangeError('too deep')
        stack.push(step.value)
      }
    } catch (error) {
      stack.pop()
      left.push(top.name)
      how = 'throw'
      value = error
    }
  }
}
