// The built site, served to editions and tests by the server that the book builds: chapter 17's, under a base
// path, with every request kept. Only on 127.0.0.1, on a port that the system chooses.

import { realpathSync } from 'node:fs'
import { Scheduler, unwrap } from '../../code/09-system-calls/scheduler.ts'
import { LiveClock } from '../../code/10-time/live-clock.ts'
import { NodeTcp } from '../../code/15-sockets/node-tcp.ts'
import { Folder } from '../../code/17-serving/disk.ts'
import { SiteServer } from '../../code/17-serving/site-server.ts'

export interface Served {
  /** Address of the site, with its base path and a slash at its end. */
  url: string
  /** Paths that were asked for, in order. */
  requests: string[]
  close: () => Promise<unknown>
}

/** Serves a folder below `base`, which begins and ends with a slash. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const host = new LiveClock()
  const requests: string[] = []
  const server = new SiteServer(new NodeTcp(host), new Folder(realpathSync(folder)), {
    base,
    around: (handler) => (request, response) => {
      requests.push(decodeURIComponent(request.path))
      return handler(request, response)
    },
  })
  const ready = Promise.withResolvers<number>()
  const over = Promise.withResolvers<undefined>()
  new Scheduler({ host }).start(
    () =>
      server.serve({ host: '127.0.0.1', port: 0 }, ({ port }) => {
        ready.resolve(port)
      }),
    (outcome) => {
      if (!outcome.ok) ready.reject(new Error('the server has failed', { cause: outcome.error }))
      over.resolve(undefined)
      unwrap(outcome)
    },
  )
  return {
    url: `http://127.0.0.1:${await ready.promise}${base}`,
    requests,
    close: () => {
      server.http.stop()
      return over.promise
    },
  }
}
