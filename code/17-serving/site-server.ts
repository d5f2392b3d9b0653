// The server of this book, as one coroutine: whoever has a transport and a
// disk can run it, on the real network or on a simulated one.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { listen } from '../15-sockets/listen.ts'
import type { Address, Transport } from '../15-sockets/transport.ts'
import type { Handler } from '../16-http/message.ts'
import { HttpServer } from '../16-http/server.ts'
import type { Options } from '../16-http/settings.ts'
import type { Disk } from './disk.ts'
import { Site } from './site.ts'
import { staticFiles } from './static-files.ts'

// #region site-server
export interface SiteOptions extends Options {
  readonly base?: string
  /** Made around the handler of files, for a log. */
  readonly around?: (handler: Handler) => Handler
}

export class SiteServer {
  readonly site: Site
  readonly http: HttpServer
  #transport: Transport

  constructor(transport: Transport, disk: Disk, options: SiteOptions = {}) {
    const { host } = transport
    this.#transport = transport
    this.site = new Site(disk, () => host.now())
    const files = staticFiles(this.site, options.base)
    const handler = options.around?.(files) ?? files
    this.http = new HttpServer(host, handler, options)
  }

  /** Serves until it is stopped; tells `ready` where it listens. */
  *serve(
    address: Address,
    ready: (address: Address) => void,
  ): Coroutine<void> {
    yield* this.site.scan()
    const listener = yield* listen(this.#transport, address)
    ready(listener.address)
    yield* this.http.serve(listener)
  }
}
// #endregion site-server
