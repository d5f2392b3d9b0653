// The array is the stack. What goes to the call on top is an answer or an
// error; what the call does with it decides who is on top next.

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
      } else if (stack.length < deepest) stack.push(step.value)
      else {
        how = 'throw'
        value = new RangeError(`more than ${deepest} calls`)
      }
    } catch (error) {
      stack.pop()
      left.push(top.name)
      how = 'throw'
      value = error
    }
  }
}
