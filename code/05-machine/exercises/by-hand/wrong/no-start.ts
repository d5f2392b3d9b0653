// Your first next() looks at what was said. A first next() starts the body, and
// what comes with it is lost, even "enough". Which place is missing?

type Step = IteratorResult<string, string | undefined>

export class Pour {
  #at = 0
  #cup = 1

  next(said?: string): Step {
    switch (this.#at) {
      case 0:
        if (said === 'enough') {
          this.#at = 2
          return { value: `${this.#cup - 1} in all`, done: true }
        }
        return { value: `cup ${this.#cup++}`, done: false }
      default:
        return { value: undefined, done: true }
    }
  }

  throw(error: unknown): Step {
    this.#at = 2
    throw error
  }

  return(value: string): Step {
    this.#at = 2
    return { value, done: true }
  }
}
