// You keep to the first error or value, whatever comes at the second yield. That
// yield is resumed like any other: what is thrown in there is what goes out, and
// what was pending is forgotten.

type Step = IteratorResult<string, string | undefined>

/** How the try was left. */
type Pending =
  { how: 'return'; value: string } | { how: 'throw'; error: unknown }

export class Serve {
  #at = 0
  #pending: Pending = { how: 'return', value: '' }

  next(sent?: string): Step {
    switch (this.#at) {
      case 0:
        this.#at = 1
        return { value: 'tea', done: false }
      case 1:
        return this.#finally({ how: 'return', value: `paid ${sent}` })
      case 2:
        return this.#leave(this.#pending)
      default:
        return { value: undefined, done: true }
    }
  }

  throw(error: unknown): Step {
    if (this.#at === 1) return this.#finally({ how: 'throw', error })
    if (this.#at === 2) return this.#leave(this.#pending)
    return this.#leave({ how: 'throw', error })
  }

  return(value: string): Step {
    if (this.#at === 1) return this.#finally({ how: 'return', value })
    if (this.#at === 2) return this.#leave(this.#pending)
    return this.#leave({ how: 'return', value })
  }

  #finally(pending: Pending): Step {
    this.#at = 2
    this.#pending = pending
    return { value: 'wash up', done: false }
  }

  #leave(pending: Pending): Step {
    this.#at = 3
    if (pending.how === 'throw') throw pending.error
    return { value: pending.value, done: true }
  }
}
