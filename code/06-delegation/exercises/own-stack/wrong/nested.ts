// You run each call from inside the run of its caller. That is the call stack
// again, and it ends after some thousand calls. Where else can the callers that
// wait be kept?

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
  const left: string[] = []
  const nested = ({ name, routine }: Call, depth: number): unknown => {
    try {
      let step = routine.next()
      while (!step.done) {
        let answer: unknown
        try {
          if (depth === deepest) throw new RangeError('too deep')
          answer = nested(step.value, depth + 1)
        } catch (error) {
          step = routine.throw(error)
          left.length = 0
          continue
        }
        step = routine.next(answer)
      }
      return step.value
    } catch (error) {
      left.push(name)
      throw error
    }
  }
  try {
    return nested(call, 1)
  } catch (error) {
    throw new Uncaught(error, left)
  }
}
