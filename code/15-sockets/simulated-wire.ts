// One end of a connection on a simulated network. What is written lies in
// a buffer, leaves it in packets, and arrives in order; what has not been
// taken at the other end keeps its place in the window, as with TCP.

import type { Abort } from '../09-system-calls/scheduler.ts'
import { ConnectionReset } from './errors.ts'
import { type Address, type Receiver, type Wire } from './transport.ts'
import { type Cargo, type Link } from './simulated-link.ts'
import { type Machine } from './simulated-network.ts'

/** Of one direction, so many bytes can wait to leave before `write` says
 * no, and so many can be under way or unread. */
const HIGH_WATER = 65_536
export const WINDOW = 65_536

type Packet = { bytes: Uint8Array } | 'end' | 'reset'

// #region wire
export class SimulatedWire implements Wire {
  readonly local: Address
  readonly remote: Address
  peer: SimulatedWire | undefined
  #machine: Machine
  #link: Link
  #receiver: Receiver | undefined
  #unsent: Uint8Array[] = []
  #size = 0 // of the unsent
  #underWay = 0 // sent, and not yet taken by the receiver
  #isFull = false // a write was told to wait
  #end: 'no' | 'asked' | 'sent' = 'no'
  #next: Abort | undefined // the alarm for the next packet
  #arrived: Packet[] = [] // and not taken: it is paused, or not open
  #isPaused = true
  #hasEnded = false // the peer has
  #isReset = false
  #isOver = false

  constructor(
    machine: Machine,
    link: Link,
    local: Address,
    remote: Address,
  ) {
    this.#machine = machine
    this.#link = link
    this.local = local
    this.remote = remote
    machine.wires.add(this)
  }

  /** How many bytes were written here and have not left. */
  get unsent(): number {
    return this.#size
  }

  /** How many have left, and have not been taken at the other end. */
  get underWay(): number {
    return this.#underWay
  }
  // #endregion wire

  // #region receive
  open(receiver: Receiver): void {
    this.#receiver = receiver
    this.resume()
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
    if (this.#arrived.length > 0)
      this.#machine.host.defer(() => this.#deliver())
  }

  /** For the peer: a packet has come. */
  arrive(packet: Packet): void {
    if (this.#isOver) {
      if (packet !== 'reset') this.#send('reset')
    } else if (packet === 'reset') {
      this.#finish(new ConnectionReset('reset by its peer'))
    } else {
      this.#arrived.push(packet)
      this.#deliver()
    }
  }

  #deliver(): void {
    while (!this.#isPaused && !this.#isOver) {
      const packet = this.#arrived.shift()
      if (!packet) return
      if (packet === 'end') {
        this.#hasEnded = true
        this.#receiver?.ended()
        this.#finishIfEnded()
      } else if (packet !== 'reset') {
        const { length } = packet.bytes
        this.#link.carry(
          this.local.host,
          'taken',
          () => this.peer?.taken(length),
          () => undefined,
        )
        this.#receiver?.data(packet.bytes)
      }
    }
  }
  // #endregion receive

  // #region send
  write(bytes: Uint8Array): boolean {
    if (this.#isOver || this.#end !== 'no') return true
    this.#unsent.push(bytes)
    this.#size += bytes.length
    this.#sendSoon()
    this.#isFull = this.#size >= HIGH_WATER
    return !this.#isFull
  }

  end(): void {
    if (this.#isOver || this.#end !== 'no') return
    this.#end = 'asked'
    this.#sendSoon()
  }

  reset(): void {
    if (this.#isOver) return
    this.#receiver = undefined
    this.#isReset = true
    this.#send('reset')
    this.#finish()
  }

  /** For the peer: it has taken so many bytes. */
  taken(count: number): void {
    this.#underWay -= count
    this.#sendSoon()
  }
  // #endregion send

  // #region packets
  #sendSoon(): void {
    if (this.#isOver || this.#next) return
    const { host } = this.#machine
    const time = Math.max(host.now(), this.#link.freeFrom(this.local.host))
    this.#next = host.at(time, () => {
      this.#next = undefined
      this.#sendNext()
    })
  }

  /** Sends one packet: as much as there is, or less, as chance will. */
  #sendNext(): void {
    if (this.#size === 0) {
      if (this.#end !== 'asked') return
      this.#end = 'sent'
      this.#send('end')
      return this.#finishIfEnded()
    }
    const most = Math.min(this.#size, WINDOW - this.#underWay)
    if (most === 0) return // until something is taken
    const bytes = this.#cut(this.#link.packetSize(most))
    this.#size -= bytes.length
    this.#underWay += bytes.length
    this.#send({ bytes })
    if (this.#size > 0 || this.#end === 'asked') this.#sendSoon()
    if (!this.#isFull || this.#size > 0) return
    this.#isFull = false
    this.#receiver?.drained()
  }

  /** Takes so many bytes off the front of what is unsent. */
  #cut(size: number): Uint8Array {
    const bytes = new Uint8Array(size)
    let place = 0
    while (place < size) {
      const first = this.#unsent.shift()!
      const part = first.subarray(0, size - place)
      bytes.set(part, place)
      place += part.length
      if (part.length < first.length)
        this.#unsent.unshift(first.subarray(part.length))
    }
    return bytes
  }

  #send(packet: Packet): void {
    const cargo: Cargo = typeof packet === 'object' ? packet.bytes : packet
    const arrive = () => {
      if (!this.#isReset || packet === 'reset') this.peer?.arrive(packet)
    }
    const lose = (error: Error) => {
      this.#isReset = true // of what is under way, nothing may arrive
      this.#finish(error)
    }
    const { host } = this.local
    this.#link.carry(
      host,
      cargo,
      arrive,
      packet === 'reset' ? undefined : lose,
    )
  }
  // #endregion packets

  // #region finish
  /** Both have ended: that is all. */
  #finishIfEnded(): void {
    if (this.#hasEnded && this.#end === 'sent') this.#finish()
  }

  #finish(error?: Error): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#next?.()
    this.#unsent = []
    this.#arrived = []
    this.#machine.wires.delete(this)
    this.#receiver?.closed(error)
  }

  /** For the network: the connection is lost. */
  lose(error: Error): void {
    this.#finish(error)
  }
  // #endregion finish
}
// #endregion wire
