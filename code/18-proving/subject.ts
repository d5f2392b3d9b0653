// What is put to the test: a server, as the runs of this chapter need it.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { listen } from '../15-sockets/listen.ts'
import type { Address, Transport } from '../15-sockets/transport.ts'
import type { Handler } from '../16-http/message.ts'
import { HttpServer } from '../16-http/server.ts'
import type { Disk } from '../17-serving/disk.ts'

// #region subject
export interface Server {
  /** Calls `ready` when it listens; returns when it has stopped. */
  serve(address: Address, ready: () => void): Coroutine<void>
  stop(): void
}

export type Subject = (
  transport: Transport,
  disk: Disk,
  report: (error: unknown) => void,
) => Server
// #endregion subject

// #region of-handler
/** Chapter 16's server, with a handler that is made from the disk. */
export const serverOf =
  (handlerOf: (disk: Disk) => Handler): Subject =>
  (transport, disk, report) => {
    const options = { clock: () => 0, report }
    const http = new HttpServer(transport.host, handlerOf(disk), options)
    return {
      *serve(address, ready) {
        const listener = yield* listen(transport, address)
        ready()
        yield* http.serve(listener)
      },
      stop: () => http.stop(),
    }
  }
// #endregion of-handler
