// Real clients over real TCP: node:http, fetch, and a socket that misbehaves.
import http from 'node:http'
import net from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Scheduler } from '../../code/09-system-calls/scheduler.ts'
import { LiveClock } from '../../code/10-time/live-clock.ts'
import { sleep } from '../../code/10-time/time.ts'
import { listen } from '../../code/15-sockets/listen.ts'
import { NodeTcp } from '../../code/15-sockets/node-tcp.ts'
import type { Sizes } from '../../code/16-http/limits.ts'
import type { Handler } from '../../code/16-http/message.ts'
import { HttpServer } from '../../code/16-http/server.ts'
import { answersIn } from './answers.ts'
import { refusals } from './cases.ts'
import { SMALL } from './feed.ts'

const reports: unknown[] = []
const big = Buffer.alloc(3_000_000, 'tea')

const handler: Handler = function* (request, response) {
  switch (request.path) {
    case '/echo':
      yield* response.start(200, { 'Content-Type': 'application/octet-stream' })
      for (let bytes; (bytes = yield* request.body.read());) yield* response.write(bytes)
      return yield* response.end({ Sum: 'done' })
    case '/big':
      return yield* response.send(200, {}, big)
    case '/slow':
      yield* sleep(50)
      return yield* response.send(200, {}, 'slow')
    case '/none':
      return yield* response.send(204)
    case '/throw':
      throw new Error('thrown')
    default:
      yield* response.send(200, {}, `${request.method} ${yield* request.body.text()}`)
  }
}

interface Running {
  port: number
  server: HttpServer
  ended: Promise<unknown>
}

/** A server with these limits, on a port of its own. */
const serve = (sizes: Partial<Sizes>) =>
  new Promise<Running>((ready) => {
    const host = new LiveClock()
    const report = (error: unknown) => reports.push(error)
    const server = new HttpServer(host, handler, { report, sizes })
    const ended = new Promise((done) => {
      new Scheduler({ host }).start(function* () {
        const address = { host: '127.0.0.1', port: 0 }
        const listener = yield* listen(new NodeTcp(host), address)
        setImmediate(() => {
          ready({ port: listener.address.port, server, ended })
        })
        yield* server.serve(listener)
      }, done)
    })
  })

let port = 0
let small = 0
let servers: Running[] = []

beforeAll(async () => {
  servers = [await serve({ body: 4_000_000 }), await serve(SMALL)]
  port = servers[0]!.port
  small = servers[1]!.port
})

afterAll(async () => {
  for (const { server, ended } of servers) {
    server.stop()
    expect(await ended).toEqual({ ok: true, value: undefined })
  }
  expect(reports.map(String)).toEqual(['Error: thrown'])
})

const url = (path: string) => `http://127.0.0.1:${port}${path}`

/** All that a socket hears that writes this text. */
const raw = (input: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1' })
    socket.on('error', reject)
    socket.write(input.replaceAll('~', '\r\n'), 'latin1')
    text(socket.setEncoding('latin1')).then(resolve, reject)
  })

interface Reply {
  status: number | undefined
  body: Buffer
  trailers: NodeJS.Dict<string>
  headers: http.IncomingHttpHeaders
}

const ask = (path: string, options: http.RequestOptions = {}, body: Buffer[] = []) =>
  new Promise<Reply>((resolve, reject) => {
    const request = http.request(url(path), options, (reply) => {
      buffer(reply).then((body) => {
        resolve({
          status: reply.statusCode,
          body,
          trailers: reply.trailers,
          headers: reply.headers,
        })
      }, reject)
    })
    request.on('error', reject)
    for (const part of body) request.write(part)
    request.end()
  })

test('fetch gets an answer, one after the other and many at once', async () => {
  expect(await (await fetch(url('/'))).text()).toBe('GET ')
  const all = Array.from({ length: 50 }, async (_, n) => {
    const reply = await fetch(url('/x'), { method: 'POST', body: `n${n}` })
    return await reply.text()
  })
  expect(await Promise.all(all)).toEqual(all.map((_, n) => `POST n${n}`))
})

test('fetch gets a big answer, whole', async () => {
  const bytes = await (await fetch(url('/big'))).bytes()
  expect(Buffer.from(bytes).equals(big)).toBe(true)
})

test('node:http sends a big body in chunks, and hears it back with a trailer', async () => {
  const parts = [big.subarray(0, 1_000_000), big.subarray(1_000_000)]
  const reply = await ask('/echo', { method: 'POST' }, parts)
  expect(reply.body.equals(big)).toBe(true)
  expect(reply.trailers).toEqual({ sum: 'done' })
})

test('node:http waits for leave to send its body, and gets it', async () => {
  const heard = await new Promise<string>((resolve, reject) => {
    const headers = { Expect: '100-continue', 'Content-Length': 4 }
    const request = http.request(url('/'), { method: 'PUT', headers }, (reply) => {
      text(reply).then(resolve, reject)
    })
    request.on('continue', () => request.end('milk'))
    request.on('error', reject)
    request.flushHeaders()
  })
  expect(heard).toBe('PUT milk')
})

test('node:http asks for HEAD, for 204, and for what throws, in one connection', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  try {
    const head = await ask('/big', { agent, method: 'HEAD' })
    expect([head.headers['content-length'], head.body.length]).toEqual([String(big.length), 0])
    expect((await ask('/none', { agent })).status).toBe(204)
    expect((await ask('/throw', { agent })).status).toBe(500)
    expect((await ask('/', { agent })).body.toString()).toBe('GET ')
    expect(servers[0]!.server.connections).toBeGreaterThan(0)
  } finally {
    agent.destroy()
  }
})

test('a socket that sends all at once hears its answers in order', async () => {
  const paths = ['/slow', '/', '/none', '/slow']
  const input = paths.map((path) => `GET ${path} HTTP/1.1~Host: a~~`).join('')
  const heard = await raw(`${input}GET / HTTP/1.1~Host: a~Connection: close~~`)
  expect(answersIn(heard).map(({ body }) => body)).toEqual(['slow', 'GET ', '', 'slow', 'GET '])
})

test('a socket that goes on sending after a refusal still hears it', async () => {
  const head = 'POST / HTTP/1.1~Host: a~Content-Length: 9999999~~'
  const [answer] = answersIn(await raw(head + 'x'.repeat(2_000_000)))
  expect(answer?.status).toBe(413)
})

test('a socket that is reset in the middle harms nobody', async () => {
  for (const path of ['/slow', '/big', '/echo']) {
    const socket = net.connect({ port, host: '127.0.0.1' })
    await new Promise((written) =>
      socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx`, written),
    )
    socket.resetAndDestroy()
  }
  expect(await (await fetch(url('/'))).text()).toBe('GET ')
})

test('a socket that speaks TLS is refused', async () => {
  expect(answersIn(await raw('\x16\x03\x01\x02\0\x01\0'))[0]?.status).toBe(400)
})

describe('a socket that misbehaves', () => {
  const ways: Record<string, (input: Buffer) => Promise<string>> = {
    'says it at once, and ends': (input) => misbehave(input, [input.length], 'end'),
    'says it in pieces': (input) => misbehave(input, [1, 2, 7], 'end'),
    'breaks off in the middle': (input) => misbehave(input.subarray(0, -3), [11], 'end'),
    'is reset when it has spoken': (input) => misbehave(input, [5], 'reset'),
  }
  const told = (heard: string) => answersIn(heard).map(({ status }) => status)

  test.each(Object.keys(ways))(
    '%s harms nobody, with each request that is refused',
    async (way) => {
      expect(refusals.length).toBeGreaterThan(60)
      const heard = await Promise.all(
        refusals.map(({ input }) =>
          ways[way]!(Buffer.from(input.replaceAll('~', '\r\n'), 'latin1')),
        ),
      )
      const answers = heard.map((each) => told(each).at(-1))
      // Who is reset hears nothing, and who breaks off may have said nothing wrong yet.
      if (way.startsWith('says'))
        expect(answers).toEqual(refusals.map(({ found }) => Number(found.at(-1))))
      expect(await (await fetch(url('/'))).text()).toBe('GET ')
    },
  )
})

/** What a socket hears that writes its bytes in pieces of these lengths, and then ends or is reset. */
async function misbehave(input: Buffer, lengths: number[], last: 'end' | 'reset'): Promise<string> {
  const socket = net.connect({ port: small, host: '127.0.0.1', noDelay: true })
  socket.on('error', () => undefined)
  const heard = text(socket.setEncoding('latin1')).catch(() => '')
  for (let at = 0, n = 0; at < input.length && socket.writable; n++) {
    const length = lengths[n % lengths.length]!
    await new Promise((written) => socket.write(input.subarray(at, at + length), written))
    at += length
  }
  if (last === 'end') socket.end()
  else socket.resetAndDestroy()
  return await heard
}
