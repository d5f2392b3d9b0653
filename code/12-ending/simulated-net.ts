// A network of which every moment is decided by a seed: answers take their
// time, some never come, some are errors. It counts what it is asked.

import { type Choose, seeded } from '../08-round-robin/choice.ts'
import { type Coroutine, suspend } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'

// #region options
export interface Weather {
  readonly seed: number
  /** An answer takes from 1 to so many milliseconds. */
  readonly slowest: number
  /** Of a hundred requests, so many fail, and so many get no answer. */
  readonly failing: number
  readonly silent: number
}
// #endregion options

// #region net
export class SimulatedNet {
  /** Connections open now, the most there ever were, and all in all. */
  open = 0
  most = 0
  made = 0
  #weather: Weather
  #choose: Choose

  constructor(weather: Weather) {
    this.#weather = weather
    this.#choose = seeded(weather.seed)
  }

  /** The text at an address; throws if the connection fails. */
  *fetch(address: string): Coroutine<string> {
    const luck = this.#choose(100)
    const { slowest, failing, silent } = this.#weather
    this.made += 1
    this.open += 1
    this.most = Math.max(this.most, this.open)
    try {
      yield* sleep(1 + this.#choose(slowest))
      if (luck < failing) throw new Error(`${address}: connection reset`)
      if (luck < failing + silent) yield* suspend(() => undefined, address)
      return `the text at ${address}`
    } finally {
      this.open -= 1
    }
  }
}
// #endregion net
