// One server in a process of its own, for the measurements: it is named by its first argument, tells
// its port on standard output, and serves until it is killed.
//
//   node served.ts ours|callbacks|http|fastify|sirv [FOLDER]

import { createServer as createHttp } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { Scheduler, type Coroutine } from '../code/09-system-calls/scheduler.ts'
import { LiveClock } from '../code/10-time/live-clock.ts'
import { listen, serve } from '../code/15-sockets/listen.ts'
import { NodeTcp } from '../code/15-sockets/node-tcp.ts'
import { HttpServer } from '../code/16-http/server.ts'
import { HeaderBlock } from '../code/16-http/header-block.ts'
import type { Handler } from '../code/16-http/message.ts'
import { Folder } from '../code/17-serving/disk.ts'
import { SiteServer } from '../code/17-serving/site-server.ts'
import { HELLO, PAGE } from './load.ts'

const LOCAL = { host: '127.0.0.1', port: 0 }
const [kind = '', folder = ''] = process.argv.slice(2)

const tell = (port: number): void => {
  console.log(port)
}
const told = (server: Server): Server =>
  server.on('listening', () => {
    tell((server.address() as AddressInfo).port)
  })

/** Runs a coroutine on Node's loop, with a listener of its own. */
function onOurs(body: (host: LiveClock, tcp: NodeTcp) => Coroutine<void>): void {
  const host = new LiveClock()
  new Scheduler({ host }).start(
    () => body(host, new NodeTcp(host)),
    (outcome) => {
      throw outcome.ok ? new Error('it has ended') : outcome.error
    },
  )
}

const TEXT = new HeaderBlock({ 'content-type': 'text/plain; charset=utf-8' })
const HTML = new HeaderBlock({ 'content-type': 'text/html; charset=utf-8' })
const handler: Handler = (request, response) =>
  request.path === '/page' ? response.send(200, HTML, PAGE) : response.send(200, TEXT, HELLO)

const kinds: Record<string, () => unknown> = {
  'echo ours': () =>
    onOurs(function* (_host, tcp) {
      const listener = yield* listen(tcp, LOCAL)
      tell(listener.address.port)
      yield* serve(listener, function* (connection) {
        let chunk
        while ((chunk = yield* connection.read())) yield* connection.write(chunk)
      })
    }),
  'echo callbacks': () =>
    told(
      createServer({ noDelay: true }, (socket) => {
        socket.on('data', (bytes) => {
          if (!socket.write(bytes)) {
            socket.pause()
            socket.once('drain', () => socket.resume())
          }
        })
        socket.on('error', () => undefined)
      }),
    ).listen({ ...LOCAL, backlog: 4096 }),
  'http ours': () =>
    onOurs(function* (host, tcp) {
      const counts = { connections: 20_000, requests: 1_000_000_000 }
      const server = new HttpServer(host, handler, { counts, times: { idle: 600_000 } })
      const listener = yield* listen(tcp, LOCAL)
      tell(listener.address.port)
      yield* server.serve(listener)
    }),
  'http node': () =>
    told(
      createHttp({ keepAliveTimeout: 600_000 }, (request, response) => {
        const isPage = request.url === '/page'
        const body = isPage ? PAGE : HELLO
        response.writeHead(200, {
          'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        })
        response.end(body)
      }),
    ).listen({ ...LOCAL, backlog: 4096 }),
  'http fastify': async () => {
    const { default: fastify } = await import('fastify')
    const app = fastify({ keepAliveTimeout: 600_000 })
    app.get('/', (_request, reply) => {
      void reply.type('text/plain; charset=utf-8').send(HELLO)
    })
    app.get('/page', (_request, reply) => {
      void reply.type('text/html; charset=utf-8').send(PAGE)
    })
    await app.listen({ ...LOCAL, backlog: 4096 })
    tell(app.addresses()[0]!.port)
  },
  'site ours': () =>
    onOurs(function* (_host, tcp) {
      const server = new SiteServer(tcp, new Folder(folder), {
        counts: { requests: 1_000_000_000 },
      })
      yield* server.serve(LOCAL, ({ port }) => {
        tell(port)
      })
    }),
  'site sirv': async () => {
    const { default: sirv } = await import('sirv')
    const files = sirv(folder, { etag: true, brotli: true, gzip: true })
    told(
      createHttp((request, response) => {
        files(request, response)
      }),
    ).listen(LOCAL)
  },
}

process.on('SIGINT', () => process.exit(0))
const start = kinds[kind]
if (!start) throw new Error(`no such server: ${kind}`)
await start()
