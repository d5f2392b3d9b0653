// A world with a server and some clients, led from outside: nothing in it
// but the book's scheduler, connections and network, on a clock that goes
// on when it is told to.
//
// Invariants: the same commands make the same world. Each command, and
// each passing of time, comes to its end: clients, what they hold, and the
// steps that are made for one call are bounded.

import { Scheduler } from '../09-system-calls/scheduler.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { Attendance } from './attendance.ts'
import { clientView } from './client-view.ts'
import { type Connection } from './connection.ts'
import { Guest } from './guest.ts'
import { deeds, type Led } from './guest-commands.ts'
import { type Handler } from './listen.ts'
import { type Conditions } from './simulated-link.ts'
import { WatchedNetwork } from './watched-network.ts'
import {
  type Entry,
  type Given,
  type Meter,
  type View,
  type World,
} from './world-view.ts'

// #region plan
export interface Plan {
  readonly handler: Handler
  /** What a client says first. */
  readonly greeting?: (name: string) => string
  /** What the handler holds for a connection, beside its buffers. */
  readonly meters?: (connection: Connection) => readonly Meter[]
  readonly seed: number
  /** Whether packets are cut as chance will. */
  readonly isRagged: boolean
}

const ADDRESS = { host: 'server', port: 7 }
const NAMES = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve', 'Fay']
/** Slow enough to be watched; what does not arrive is lost after 20 s. */
const CONDITIONS: Partial<Conditions> = {
  delay: 250,
  bandwidth: 50,
  patience: 20_000,
}
const MOST_ENTRIES = 100
const MOST_STEPS = 100_000
const LONGEST = 60_000
/** All that is due at a time comes before what is due a hair later. */
const HAIR = 1e-6
// #endregion plan

// #region world
export class ServerWorld implements World {
  #plan: Plan
  #clock = new VirtualClock()
  #network: WatchedNetwork
  #server: Attendance
  #people: Scheduler
  #guests: Guest[] = []
  #log: Entry[] = []
  #told = 0

  /** A world with a server, and two clients that ask for a connection. */
  constructor(plan: Plan) {
    const { handler, seed, isRagged: ragged } = plan
    const host = this.#clock
    this.#plan = plan
    this.#network = new WatchedNetwork(
      host,
      { ...CONDITIONS, ragged },
      seed,
    )
    const say = (text: string) => this.#tell('server', text)
    this.#server = new Attendance(host, handler, say)
    this.#people = new Scheduler({ host })
    host.hold() // somebody outside may call
    this.#server.start(this.#network.machine(ADDRESS.host), ADDRESS)
    for (let n = 0; n < 2; n++) this.give({ name: 'add' })
  }

  #tell(who: Entry['who'], text: string): void {
    const at = Math.floor(this.#clock.now())
    this.#log = [...this.#log.slice(1 - MOST_ENTRIES), { at, who, text }]
    this.#told += 1
  }
  // #endregion world

  // #region give
  give({ name, client, text = '' }: Given): boolean {
    if (name === 'add') return this.#add()
    const guest = this.#guests.find((each) => each.name === client)
    const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
    if (!guest || !deed) return false
    const line = text.replace(/\s+/g, ' ').slice(0, deed.text?.most ?? 0)
    const led = this.#led(guest, line)
    if (!deed.can(led)) return false
    this.#tell('reader', deed.does(led))
    this.#settle()
    return true
  }

  #add(): boolean {
    const name = NAMES[this.#guests.length]
    if (name === undefined) return false
    const machine = this.#network.machine(name)
    const guest = new Guest(name, machine, this.#people, (text) => {
      this.#tell('client', text)
    })
    this.#guests.push(guest)
    return this.give({ name: 'connect', client: name })
  }

  #led(guest: Guest, text = ''): Led {
    const link = this.#network.link(guest.name, ADDRESS.host)
    const said = this.#plan.greeting?.(guest.name)
    const first = said === undefined ? [] : [said]
    return { guest, link, text, address: ADDRESS, first }
  }
  // #endregion give

  // #region time
  pass(milliseconds: number): void {
    const most = Math.min(Math.max(milliseconds, 0), LONGEST)
    this.#runTo(this.#clock.now() + most)
  }

  step(): boolean {
    const seen = this.#seen
    const end = this.#clock.now() + LONGEST
    for (let steps = 0; this.#seen === seen; steps++)
      if (
        steps === MOST_STEPS ||
        this.#clock.now() > end ||
        !this.#clock.advance()
      )
        return false
    this.#settle()
    return true
  }

  /** A number that grows with each thing that is seen. */
  get #seen(): number {
    return this.#told + this.#network.arrivals
  }

  #settle(): void {
    this.#runTo(this.#clock.now())
  }

  #runTo(time: number): void {
    const there = { is: false }
    this.#clock.at(time + HAIR, () => (there.is = true))
    for (let steps = 0; !there.is && steps < MOST_STEPS; steps++)
      this.#clock.advance()
  }
  // #endregion time

  // #region view
  view(): View {
    const clients = this.#guests.map((guest) => {
      const led = this.#led(guest)
      const connections = this.#server.of(guest.name)
      const machine = this.#network.machine(ADDRESS.host)
      const wires = [...machine.wires].filter(
        ({ remote }) => remote.host === guest.name,
      )
      const held = connections.flatMap((connection) => [
        ...(this.#plan.meters?.(connection) ?? []),
      ])
      const now = this.#clock.now()
      return clientView({ led, connections, wires, held, now })
    })
    return {
      now: Math.floor(this.#clock.now()),
      clients,
      tasks: this.#server.tasks,
      log: this.#log,
      can: this.#guests.length < NAMES.length ? ['add'] : [],
    }
  }
  // #endregion view
}
