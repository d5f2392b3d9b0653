// After the end you give the result again. It is given once; what does a generator
// answer that has ended?

type Step = IteratorResult<string, string | undefined>

export class Pour {
  #at = 0
  #cup = 1
  #result: string | undefined

  next(said?: string): Step {
    switch (this.#at) {
      case 0:
        this.#at = 1
        return { value: `cup ${this.#cup}`, done: false }
      case 1:
        if (said === 'enough') {
          this.#at = 2
          this.#result = `${this.#cup} in all`
          return { value: this.#result, done: true }
        }
        this.#cup++
        return { value: `cup ${this.#cup}`, done: false }
      default:
        return { value: this.#result, done: true }
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
