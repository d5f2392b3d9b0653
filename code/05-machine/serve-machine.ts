// The same generator compiled by hand: an object that remembers at which
// yield it is, and the variables.

import type { Resumption, State } from './states.ts'

type Step = IteratorResult<string, number | undefined>

// #region fields
/** Does what a generator of `serve` does, without a yield. */
export class ServeMachine {
  #state: State = 'made'
  #position = 0
  #cups = 0
  #guests = 0
  #guest = 0
  readonly #log: (line: string) => void

  constructor(log: (line: string) => void) {
    this.#log = log
  }
  // #endregion fields

  // #region doors
  next(value: number): Step {
    return this.#resume({ way: 'next', value })
  }
  throw(error: unknown): Step {
    return this.#resume({ way: 'throw', error })
  }
  return(value: number): Step {
    return this.#resume({ way: 'return', value })
  }
  // #endregion doors

  // #region run
  #run(by: Resumption): Step {
    switch (this.#position) {
      case 0: // before the body
        if (by.way !== 'next') return this.#leave(by)
        this.#cups = 0
        return this.#park(1, 'how many guests?')
      case 1: // at the first yield
        if (by.way !== 'next') return this.#leave(by)
        this.#guests = by.value
        this.#guest = 1
        return this.#loop()
      case 2: // at the yield in the loop, inside the try
        if (by.way !== 'next') {
          this.#finally()
          return this.#leave(by)
        }
        this.#cups += by.value
        this.#guest++
        return this.#loop()
      default: // behind the body
        if (by.way !== 'next') return this.#leave(by)
        return { value: undefined, done: true }
    }
  }

  #loop(): Step {
    if (this.#guest <= this.#guests)
      return this.#park(2, `cups for guest ${this.#guest}?`)
    this.#finally()
    return this.#leave({ way: 'return', value: this.#cups })
  }

  #finally(): void {
    this.#log(`wash ${this.#cups}`)
  }
  // #endregion run

  // #region leave
  #park(position: number, value: string): Step {
    this.#position = position
    return { value, done: false }
  }

  #leave(by: Exclude<Resumption, { way: 'next' }>): Step {
    this.#position = 3
    if (by.way === 'throw') throw by.error
    return { value: by.value, done: true }
  }
  // #endregion leave

  // #region resume
  #resume(by: Resumption): Step {
    if (this.#state === 'running')
      throw new TypeError('Generator is already running')
    this.#state = 'running'
    try {
      const step = this.#run(by)
      this.#state = step.done ? 'ended' : 'parked'
      return step
    } catch (error) {
      this.#position = 3
      this.#state = 'ended'
      throw error
    }
  }
  // #endregion resume

  /** The state it is in. */
  get state(): State {
    return this.#state
  }

  // #region saved
  /** What is kept of it while it is parked. */
  get saved() {
    const [position, cups] = [this.#position, this.#cups]
    return { position, cups, guests: this.#guests, guest: this.#guest }
  }
  // #endregion saved
}
