// Time limits for many waits at once. To set an alarm for each read and to
// take it back again is dear: here one alarm, once a second, looks at all
// who wait with a deadline. So a limit is never early, and up to a second
// late.
//
// Invariant: the alarm is set exactly while somebody waits.

import type { Host } from '../09-system-calls/host.ts'
import type { Abort } from '../09-system-calls/scheduler.ts'

// #region sweep
/** How far apart two looks are, in milliseconds. */
export const SWEEP = 1000

export interface Expiring {
  /** Ends those of its waits whose deadline is `now` or earlier. */
  expire(now: number): void
}

export class Sweep {
  #host: Host
  #waiting = new Set<Expiring>()
  #alarm: Abort | undefined

  constructor(host: Host) {
    this.#host = host
  }

  add(who: Expiring): void {
    this.#waiting.add(who)
    this.#alarm ??= this.#host.at(this.#host.now() + SWEEP, this.#look)
  }

  delete(who: Expiring): void {
    if (!this.#waiting.delete(who) || this.#waiting.size > 0) return
    this.#alarm?.()
    this.#alarm = undefined
  }

  #look = (): void => {
    const now = this.#host.now()
    this.#alarm = this.#host.at(now + SWEEP, this.#look)
    for (const who of this.#waiting) who.expire(now)
  }
}
// #endregion sweep

// #region sweep-of
const sweeps = new WeakMap<Host, Sweep>()

/** The one sweep of a host. */
export function sweepOf(host: Host): Sweep {
  let sweep = sweeps.get(host)
  if (!sweep) sweeps.set(host, (sweep = new Sweep(host)))
  return sweep
}
// #endregion sweep-of
