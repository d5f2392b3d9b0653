// After throw() your object goes on pouring. No try stands round the yield, so
// the error ends the body. What is the place of a body that has ended?

type Step = IteratorResult<string, string | undefined>

export class Pour {
  #at = 0
  #cup = 1

  next(said?: string): Step {
    switch (this.#at) {
      case 0:
        this.#at = 1
        return { value: `cup ${this.#cup}`, done: false }
      case 1:
        if (said === 'enough') {
          this.#at = 2
          return { value: `${this.#cup} in all`, done: true }
        }
        this.#cup++
        return { value: `cup ${this.#cup}`, done: false }
      default:
        return { value: undefined, done: true }
    }
  }

  throw(error: unknown): Step {
    throw error
  }

  return(value: string): Step {
    this.#at = 2
    return { value, done: true }
  }
}
