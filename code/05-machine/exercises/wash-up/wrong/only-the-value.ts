// You keep the value with which the try was left, and not how it was left: an
// error that was thrown in comes out as a value. What are the two ways to leave?

type Step = IteratorResult<string, string | undefined>

export class Serve {
  #at = 0
  #pending: unknown

  next(sent?: string): Step {
    switch (this.#at) {
      case 0:
        this.#at = 1
        return { value: 'tea', done: false }
      case 1:
        return this.#finally(`paid ${sent}`)
      case 2:
        this.#at = 3
        return { value: this.#pending as string, done: true }
      default:
        return { value: undefined, done: true }
    }
  }

  throw(error: unknown): Step {
    if (this.#at === 1) return this.#finally(error)
    this.#at = 3
    throw error
  }

  return(value: string): Step {
    if (this.#at === 1) return this.#finally(value)
    this.#at = 3
    return { value, done: true }
  }

  #finally(pending: unknown): Step {
    this.#at = 2
    this.#pending = pending
    return { value: 'wash up', done: false }
  }
}
