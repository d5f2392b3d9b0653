// A simulated network that can be looked at. It carries as the other does,
// and takes notes of what is under way, and how far that has come.
//
// Invariant: what is noted has been given to a link, and has neither
// arrived nor been lost.

import { type Choose } from '../08-round-robin/choice.ts'
import type { Host } from '../09-system-calls/host.ts'
import {
  type Cargo,
  type Conditions,
  Link,
  sizeOf,
} from './simulated-link.ts'
import { SimulatedNetwork } from './simulated-network.ts'

// #region flight
export interface Flight {
  readonly from: string
  readonly cargo: Cargo
  /** When it leaves and, if the link is whole, arrives. */
  leaves: number
  arrives: number
  /** Whether it is sent again if it does not arrive. */
  readonly isRetried: boolean
}
// #endregion flight

// #region link
/** A link without jitter, whose flights can be seen. */
export class WatchedLink extends Link {
  isCut = false
  #flights = new Set<Flight>()
  #host: Host
  #conditions: Conditions
  #onArrival: (cargo: Cargo) => void

  constructor(
    host: Host,
    conditions: Conditions,
    choose: Choose,
    onArrival: (cargo: Cargo) => void,
  ) {
    super(host, conditions, choose)
    this.#host = host
    this.#conditions = conditions
    this.#onArrival = onArrival
  }

  /** What is under way, in the order in which it was sent. */
  get flights(): Flight[] {
    if (this.isCut)
      for (const flight of this.#stopped())
        if (!flight.isRetried) this.#flights.delete(flight) // it is lost
    return [...this.#flights]
  }

  /** Whether a flight has come to its end, and not arrived. */
  isHeld = (flight: Flight): boolean =>
    this.isCut && flight.arrives <= this.#host.now()

  #stopped = (): Flight[] => [...this.#flights].filter(this.isHeld)
  // #endregion link

  // #region carry
  override carry(
    from: string,
    cargo: Cargo,
    arrive: () => void,
    lose?: (error: Error) => void,
  ): void {
    const { bandwidth, delay } = this.#conditions
    const leaves = this.freeFrom(from)
    const arrives = leaves + sizeOf(cargo) / bandwidth + delay
    const isRetried = lose !== undefined
    const flight = { from, cargo, leaves, arrives, isRetried }
    this.#flights.add(flight)
    const landed = () => {
      this.#flights.delete(flight)
      this.#onArrival(cargo)
      arrive()
    }
    const lost = (error: Error) => {
      this.#flights.delete(flight)
      lose?.(error)
    }
    super.carry(from, cargo, landed, lose && lost)
  }

  override cut(): void {
    this.isCut = true
    super.cut()
  }

  override mend(): void {
    const now = this.#host.now()
    const last = new Map<string, number>() // none overtakes one before it
    for (const flight of this.flights) {
      if (this.isHeld(flight)) {
        flight.leaves = now
        flight.arrives = now + this.#conditions.delay
      }
      const least = last.get(flight.from) ?? 0
      flight.arrives = Math.max(flight.arrives, least)
      last.set(flight.from, flight.arrives)
    }
    this.isCut = false
    super.mend()
  }
  // #endregion carry
}

// #region network
export class WatchedNetwork extends SimulatedNetwork {
  /** How often something has arrived that has bytes. */
  arrivals = 0

  override link(one: string, other: string): WatchedLink {
    const link = super.link(one, other)
    if (link instanceof WatchedLink) return link
    throw new Error('this network makes watched links only')
  }

  protected override makeLink(
    conditions: Conditions,
    choose: Choose,
  ): WatchedLink {
    return new WatchedLink(this.host, conditions, choose, (cargo) => {
      if (sizeOf(cargo) > 0) this.arrivals += 1
    })
  }
}
// #endregion network
