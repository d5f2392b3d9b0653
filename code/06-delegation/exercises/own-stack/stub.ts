// Runs routines that call one another, to any depth.

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
  throw new Error('not written yet')
}
