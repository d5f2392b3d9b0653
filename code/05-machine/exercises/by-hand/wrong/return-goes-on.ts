// After return() your object goes on pouring. return() leaves the body at its
// yield, and there is no finally to hold it. What is its place then?

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
    this.#at = 2
    throw error
  }

  return(value: string): Step {
    return { value, done: true }
  }
}
