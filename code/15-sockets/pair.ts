// Both ends of one connection, in one hand: for small programs.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { type Connection } from './connection.ts'
import { connect, listen } from './listen.ts'
import { type SimulatedNetwork } from './simulated-network.ts'

// #region pair
/** The client's end of a new connection, and the server's. */
export function* pair(
  network: SimulatedNetwork,
): Coroutine<[client: Connection, server: Connection]> {
  const address = { host: 'server', port: 1 }
  const listener = yield* listen(network.machine('server'), address)
  const accepting = yield* spawn(() => listener.accept())
  const client = yield* connect(network.machine('client'), address)
  const server = yield* accepting.join()
  listener.close()
  if (!server) throw new Error('it was closed before')
  return [client, server]
}
// #endregion pair
