// A server and its clients in one process, on the simulated network: the
// same bytes at the same times in every run.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import type { Connection } from '../15-sockets/connection.ts'
import { connect, listen } from '../15-sockets/listen.ts'
import { simulate, type Simulation } from '../15-sockets/simulate.ts'
import { fromLatin1 } from './output.ts'
import { latin1 } from './bytes.ts'
import type { Handler } from './message.ts'
import { HttpServer } from './server.ts'
import type { Options } from './settings.ts'

const ADDRESS = { host: 'server', port: 80 }

// #region rehearse
/** Connects to the server. */
export type Dial = () => Coroutine<Connection>

/** Runs a client beside a server, which is stopped after it. */
export function rehearse<T>(
  handler: Handler,
  client: (dial: Dial, server: HttpServer) => Coroutine<T>,
  options: Options = {},
  simulation: Simulation = {},
): T {
  const clock = simulation.clock ?? new VirtualClock()
  const server = new HttpServer(clock, handler, {
    clock: () => clock.now(), // so it is 1970
    ...options,
  })
  const body = function* rehearsal(
    network: Parameters<Parameters<typeof simulate>[0]>[0],
  ): Coroutine<T> {
    const listener = yield* listen(network.machine('server'), ADDRESS)
    const serving = yield* spawn(() => server.serve(listener), 'server')
    const dial = () => connect(network.machine('client'), ADDRESS)
    const value = yield* client(() => dial()[Symbol.iterator](), server)
    server.stop()
    yield* serving.join()
    return value
  }
  return simulate(body, { ...simulation, clock })
}
// #endregion rehearse

// #region say
/** A head as it is sent: lines, and an empty one. */
export const head = (...lines: string[]): string =>
  [...lines, '', ''].join('\r\n')

/** Sends a text, one byte for each of its characters. */
export const say = (connection: Connection, text: string) =>
  connection.write(fromLatin1(text))

/** All that the other end says, to its end. */
export function* hear(connection: Connection): Coroutine<string> {
  let text = ''
  let bytes
  while ((bytes = yield* connection.read()))
    text += latin1(bytes, 0, bytes.length)
  connection.end()
  return text
}
// #endregion say
