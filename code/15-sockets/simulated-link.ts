// A link between two machines: what is given to it arrives at the other
// end after a while, in order. While it is cut nothing arrives; what has
// to arrive is tried again until the link is mended or patience ends.

import { type Choose } from '../08-round-robin/choice.ts'
import type { Host } from '../09-system-calls/host.ts'
import { type Abort } from '../09-system-calls/scheduler.ts'
import { TimedOut } from '../12-ending/timeout.ts'

// #region conditions
/** What a link is like. Times are milliseconds. */
export interface Conditions {
  /** From one end to the other, and by chance up to `jitter` more. */
  readonly delay: number
  readonly jitter: number
  /** Bytes that one direction takes in a millisecond. */
  readonly bandwidth: number
  /** The largest packet, in bytes. */
  readonly packet: number
  /** Whether packets are of any size, as chance will. */
  readonly ragged: boolean
  /** How long a sender waits while nothing arrives. */
  readonly patience: number
}

export const CALM: Conditions = {
  delay: 5,
  jitter: 0,
  bandwidth: Infinity,
  packet: 1460,
  ragged: false,
  patience: 60_000,
}
// #endregion conditions

// #region cargo
/** What a link carries: bytes, or a word between the transports. */
export type Cargo =
  | Uint8Array
  | 'connect'
  | 'accepted'
  | 'refused'
  | 'taken'
  | 'end'
  | 'reset'

/** How many bytes it is; a word is so short that it counts as none. */
export const sizeOf = (cargo: Cargo): number =>
  typeof cargo === 'string' ? 0 : cargo.length
// #endregion cargo

// #region link
interface Packet {
  readonly arrive: () => void
  readonly lose: ((error: Error) => void) | undefined
  /** It is at the other end, and waits for those before it. */
  hasCome: boolean
  /** Ends the patience with it, while it is held. */
  forget?: Abort
}

export class Link {
  #host: Host
  #conditions: Conditions
  #choose: Choose
  #free = new Map<string, number>() // when a direction is free again
  #last = new Map<string, number>() // when its last packet comes
  #ways = new Map<string, Packet[]>() // what is under way, in order
  #isCut = false

  constructor(host: Host, conditions: Conditions, choose: Choose) {
    this.#host = host
    this.#conditions = conditions
    this.#choose = choose
  }

  /** When the next packet from this end can leave. */
  freeFrom(from: string): number {
    return Math.max(this.#host.now(), this.#free.get(from) ?? 0)
  }

  /** The size of the next packet, if there are so many bytes to send. */
  packetSize(most: number): number {
    const { packet, ragged } = this.#conditions
    const limit = Math.min(most, packet)
    if (!ragged || this.#choose(3) === 0) return limit
    return this.#choose(3) === 0 ? 1 : 1 + this.#choose(limit)
  }
  // #endregion link

  // #region carry
  /**
   * Calls `arrive` when the cargo has come from this end to the other; or
   * `lose`, if patience ends before. What has no `lose` is not tried
   * again.
   */
  carry(
    from: string,
    cargo: Cargo,
    arrive: () => void,
    lose?: (error: Error) => void,
  ): void {
    const { bandwidth } = this.#conditions
    const free = this.freeFrom(from) + sizeOf(cargo) / bandwidth
    this.#free.set(from, free)
    const packet: Packet = { arrive, lose, hasCome: false }
    this.#way(from).push(packet)
    this.#send(from, packet, free)
  }

  #way(from: string): Packet[] {
    let way = this.#ways.get(from)
    if (!way) this.#ways.set(from, (way = []))
    return way
  }
  // #endregion carry

  // #region send
  /** Takes a packet that leaves at `time` to the other end. */
  #send(from: string, packet: Packet, time: number): void {
    const { delay, jitter } = this.#conditions
    const chance = jitter > 0 ? this.#choose(jitter + 1) : 0
    const last = this.#last.get(from) ?? 0
    const comes = Math.max(last, time + delay + chance)
    this.#last.set(from, comes)
    this.#host.at(comes, () => {
      if (this.#isCut) return this.#hold(from, packet)
      packet.hasCome = true
      this.#deliver(from)
    })
  }

  /** None overtakes one that is held, or sent again. */
  #deliver(from: string): void {
    const way = this.#way(from)
    while (way[0]?.hasCome) way.shift()!.arrive()
  }
  // #endregion send

  // #region hold
  #hold(from: string, packet: Packet): void {
    const leave = () => {
      const way = this.#way(from)
      way.splice(way.indexOf(packet), 1)
    }
    const { lose } = packet
    if (!lose) return leave()
    const time = this.#host.now() + this.#conditions.patience
    packet.forget = this.#host.at(time, () => {
      leave()
      lose(new TimedOut('the peer does not answer'))
      this.#deliver(from)
    })
  }
  // #endregion hold

  // #region cut
  /** Nothing arrives any more, in either direction. */
  cut(): void {
    this.#isCut = true
  }

  /** What was held is sent again. */
  mend(): void {
    this.#isCut = false
    for (const [from, way] of this.#ways)
      for (const packet of way) {
        if (!packet.forget) continue
        packet.forget()
        delete packet.forget
        this.#send(from, packet, this.#host.now())
      }
  }
  // #endregion cut
}
