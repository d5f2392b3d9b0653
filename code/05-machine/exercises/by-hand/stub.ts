// The generator `pour` as a class, without a yield.

type Step = IteratorResult<string, string | undefined>

export class Pour {
  next(said?: string): Step {
    throw new Error('not written yet')
  }

  throw(error: unknown): Step {
    throw new Error('not written yet')
  }

  return(value: string): Step {
    throw new Error('not written yet')
  }
}
