// A server of files and its visitors, in one process, on the simulated
// network: the same bytes at the same times in every run.

import type { Host } from '../09-system-calls/host.ts'
import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import type { Connection } from '../15-sockets/connection.ts'
import { connect, listen } from '../15-sockets/listen.ts'
import { simulate, type Simulation } from '../15-sockets/simulate.ts'
import type { Handler } from '../16-http/message.ts'
import { HttpServer } from '../16-http/server.ts'
import type { Disk } from './disk.ts'
import { Site } from './site.ts'
import { staticFiles } from './static-files.ts'

const ADDRESS = { host: 'server', port: 80 }
/** When a simulation begins. */
export const MORNING = Date.UTC(2026, 0, 2, 8, 0, 0)

// #region visit
/** Makes a handler for the files of a disk. */
export type Serves = (disk: Disk, host: Host) => Coroutine<Handler>

/** The server of this book. */
export const ours: Serves = function* (disk, host) {
  const site = new Site(disk, () => host.now())
  yield* site.scan()
  return staticFiles(site)
}

/** Makes a connection from a machine of this name. */
export type Dial = (name?: string) => Coroutine<Connection>

/** Runs visitors of a disk's files; the server is stopped after them. */
export function visit<T>(
  disk: Disk,
  serves: Serves,
  visitors: (dial: Dial) => Coroutine<T>,
  simulation: Simulation = {},
): T {
  const host = simulation.clock ?? new VirtualClock()
  const clock = () => MORNING + host.now()
  return simulate(
    function* visit(network) {
      const handler = yield* serves(disk, host)
      const server = new HttpServer(host, handler, { clock })
      const listener = yield* listen(network.machine('server'), ADDRESS)
      const serving = yield* spawn(() => server.serve(listener), 'server')
      const value = yield* visitors(function* (name = 'client') {
        return yield* connect(network.machine(name), ADDRESS)
      })
      server.stop()
      yield* serving.join()
      return value
    },
    { ...simulation, clock: host },
  )
}
// #endregion visit
