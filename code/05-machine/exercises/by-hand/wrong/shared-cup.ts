// Your cup belongs to all objects together. Every call of a generator function
// makes variables of its own; where do these live in a class?

type Step = IteratorResult<string, string | undefined>

let cup = 1

export class Pour {
  #at = 0

  next(said?: string): Step {
    switch (this.#at) {
      case 0:
        this.#at = 1
        return { value: `cup ${cup}`, done: false }
      case 1:
        if (said === 'enough') {
          this.#at = 2
          return { value: `${cup} in all`, done: true }
        }
        cup++
        return { value: `cup ${cup}`, done: false }
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
