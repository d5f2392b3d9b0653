// The two worlds of chapter 15, so that one suite holds both to the same contract.
import { type Coroutine, Scheduler } from '../../code/09-system-calls/scheduler.ts'
import { LiveClock } from '../../code/10-time/live-clock.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { NodeTcp } from '../../code/15-sockets/node-tcp.ts'
import type { Conditions } from '../../code/15-sockets/simulated-link.ts'
import type { SimulatedNetwork } from '../../code/15-sockets/simulated-network.ts'
import { simulate } from '../../code/15-sockets/simulate.ts'
import type { Address, Transport } from '../../code/15-sockets/transport.ts'

export interface World {
  readonly server: Transport
  readonly client: Transport
  /** Where a server can listen, at a port that is free. */
  readonly free: Address
  /** Where nobody listens. */
  readonly nobody: Address
}

export interface Setting {
  readonly name: string
  /** Runs a body; fails if an end of a connection, or a timer, is left when all is over. */
  readonly run: <T>(body: (world: World) => Coroutine<T>) => Promise<T>
}

const simulated = (name: string, conditions: Partial<Conditions>, seed: number): Setting => ({
  name,
  run: <T>(body: (world: World) => Coroutine<T>) => {
    const clock = new VirtualClock()
    let network: SimulatedNetwork | undefined
    const value = simulate(
      (net) => {
        network = net
        return body({
          server: net.machine('server'),
          client: net.machine('client'),
          free: { host: 'server', port: 0 },
          nobody: { host: 'server', port: 9 },
        })
      },
      { clock, seed, ...conditions },
    )
    while (clock.advance()) continue // what was under way arrives
    if (network?.open !== 0) throw new Error('ends of connections are left')
    return Promise.resolve(value)
  },
})

const tcp: Setting = {
  name: 'TCP',
  run: <T>(body: (world: World) => Coroutine<T>) =>
    new Promise<T>((resolve, reject) => {
      const host = new LiveClock()
      const transport = new NodeTcp(host)
      const free = { host: '127.0.0.1', port: 0 }
      const world = {
        server: transport,
        client: transport,
        free,
        nobody: { ...free, port: 1 },
      }
      new Scheduler({ host }).start(
        () => body(world),
        (outcome) => {
          const giveUp = performance.now() + 2000
          const check = () => {
            if (!host.idle && performance.now() < giveUp) setTimeout(check, 1)
            else if (!host.idle) reject(new Error('a socket or a timer is left'))
            else if (outcome.ok) resolve(outcome.value)
            else reject(new Error('the body failed', { cause: outcome.error }))
          }
          check()
        },
      )
    }),
}

export const settings: Setting[] = [
  simulated('a calm simulated network', {}, 1),
  simulated('a ragged simulated network', { ragged: true, jitter: 20, bandwidth: 500 }, 2),
  tcp,
]
