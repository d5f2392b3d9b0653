// Three places: before the body, at the yield, behind the body. The variable of
// the loop is a field, and each case is the piece of the body between two places.

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
    this.#at = 2
    return { value, done: true }
  }
}
