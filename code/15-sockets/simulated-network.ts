// A network in one process: machines with names, links between them, and
// nothing left to chance but what the seed decides. On the virtual clock
// every run is the same, and it needs nothing that a page does not have.

import { type Choose, seeded } from '../08-round-robin/choice.ts'
import type { Host } from '../09-system-calls/host.ts'
import { type Abort, failed, ok } from '../09-system-calls/scheduler.ts'
import {
  AddressInUse,
  ConnectionRefused,
  ConnectionReset,
} from './errors.ts'
import { CALM, type Conditions, Link } from './simulated-link.ts'
import { SimulatedWire } from './simulated-wire.ts'
import {
  type Address,
  show,
  type Transport,
  type Wire,
} from './transport.ts'

// #region network
export class SimulatedNetwork {
  readonly host: Host
  #conditions: Conditions
  #choose: Choose
  #machines = new Map<string, Machine>()
  #links = new Map<string, Link>()

  constructor(host: Host, conditions: Partial<Conditions> = {}, seed = 1) {
    this.host = host
    this.#conditions = { ...CALM, ...conditions }
    this.#choose = seeded(seed)
  }

  /** The machine of a name: to its programs, it is the transport. */
  machine(name: string): Machine {
    let machine = this.#machines.get(name)
    if (!machine)
      this.#machines.set(name, (machine = new Machine(this, name)))
    return machine
  }

  /** The link between two machines. */
  link(one: string, other: string): Link {
    const key = [one, other].sort().join(' ')
    let link = this.#links.get(key)
    if (!link) {
      link = this.makeLink(this.#conditions, this.#choose)
      this.#links.set(key, link)
    }
    return link
  }

  /** For `link`: another kind of network has another kind of links. */
  protected makeLink(conditions: Conditions, choose: Choose): Link {
    return new Link(this.host, conditions, choose)
  }

  /** How many ends of connections are open, on all machines. */
  get open(): number {
    const machines = [...this.#machines.values()]
    return machines.reduce((sum, { wires }) => sum + wires.size, 0)
  }
}
// #endregion network

// #region machine
type OnWire = (wire: Wire) => void

export class Machine implements Transport {
  readonly name: string
  readonly wires = new Set<SimulatedWire>()
  #network: SimulatedNetwork
  #listening = new Map<number, OnWire>()
  #lastPort = 49_151

  /** For `SimulatedNetwork.machine`. */
  constructor(network: SimulatedNetwork, name: string) {
    this.#network = network
    this.name = name
  }

  get host(): Host {
    return this.#network.host
  }

  /** All its connections are lost at once, and both ends are told. */
  loseConnections(): void {
    const error = new ConnectionReset('the connection was lost')
    for (const wire of this.wires) {
      wire.lose(error)
      wire.peer?.lose(error)
    }
  }
  // #endregion machine

  // #region listen
  listen(
    { port }: Address,
    onWire: OnWire,
    done: Parameters<Transport['listen']>[2],
  ): Abort {
    const address = { host: this.name, port: port || ++this.#lastPort }
    let isOpen = false
    let isClosed = false
    const close = () => {
      if (isOpen && !isClosed) this.#listening.delete(address.port)
      isClosed = true
    }
    this.host.defer(() => {
      if (isClosed) return // it was cancelled meanwhile
      if (this.#listening.has(address.port))
        return done(failed(new AddressInUse(`${show(address)} is taken`)))
      this.#listening.set(address.port, onWire)
      isOpen = true
      done(ok({ address, close }))
    })
    return close
  }
  // #endregion listen

  // #region connect
  connect(
    remote: Address,
    done: Parameters<Transport['connect']>[1],
  ): Abort {
    const local = { host: this.name, port: ++this.#lastPort }
    const link = this.#network.link(local.host, remote.host)
    const peer = this.#network.machine(remote.host)
    let isWaiting = true
    const lose = (error: Error) => {
      if (isWaiting) done(failed(error))
      isWaiting = false
    }
    const asked = () => {
      const onWire = peer.#listening.get(remote.port)
      if (!onWire) {
        const error = new ConnectionRefused(
          `nobody listens at ${show(remote)}`,
        )
        return link.carry(remote.host, 'refused', () => lose(error), lose)
      }
      const near = new SimulatedWire(this, link, local, remote)
      const far = new SimulatedWire(peer, link, remote, local)
      near.peer = far
      far.peer = near
      const answered = () => {
        if (isWaiting) done(ok(near))
        else near.reset()
        isWaiting = false
      }
      link.carry(remote.host, 'accepted', answered, (error) => {
        near.lose(error)
        lose(error)
      })
      onWire(far)
    }
    link.carry(local.host, 'connect', asked, lose)
    return () => {
      isWaiting = false
    }
  }
  // #endregion connect
}
