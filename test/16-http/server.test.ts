// What a server does in a conversation, on the simulated network.
import { describe, expect, test } from 'vitest'
import { Cancelled, type Coroutine, spawn } from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { HttpError } from '../../code/16-http/http-error.ts'
import type { Handler, Request, Response } from '../../code/16-http/message.ts'
import { answersIn } from './answers.ts'
import { GET, LAST, post, World } from './world.ts'

/** Says what it was asked. */
const echo: Handler = function* (request, response) {
  const body = yield* request.body.text()
  yield* response.send(200, {}, `${request.method} ${request.target} ${body}`)
}
const answersTo = (text: string, handler = echo) =>
  new World(handler).run((world) => world.ask(text))
const statuses = (text: string, handler = echo) =>
  answersTo(text, handler).map(({ status }) => status)

describe('a connection', () => {
  test('stays open for the next request', () => {
    const answers = new World(echo).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET)
      const first = yield* client.answers(1)
      yield* client.say(LAST)
      return [...first, ...answersIn(yield* client.rest())]
    })
    expect(answers.map(({ body }) => body)).toEqual(['GET / ', 'GET /last '])
  })

  test('is closed by whoever says so, and then nothing more is answered', () => {
    const answers = answersTo(GET + LAST + GET)
    expect(answers.map(({ headers }) => headers['connection'])).toEqual([undefined, 'close'])
  })

  test('of HTTP/1.0 is closed, unless it asks to stay open', () => {
    const [first] = answersTo('GET / HTTP/1.0~~GET / HTTP/1.0~~')
    expect(first?.headers['connection']).toBe('close')
    const kept = answersTo('GET / HTTP/1.0~Connection: keep-alive~~GET / HTTP/1.0~~')
    expect(kept.map(({ headers }) => headers['connection'])).toEqual(['keep-alive', 'close'])
  })

  test('ends when the client has ended, after the last answer', () => {
    const text = new World(function* (_request, response) {
      yield* sleep(50)
      yield* response.send(200, {}, 'late')
    }).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET)
      client.connection.end()
      return yield* client.rest()
    })
    expect(answersIn(text)).toHaveLength(1)
  })

  test('is closed after so many requests, and the last answer says so', () => {
    const world = new World(echo, { counts: { requests: 3 } })
    const answers = world.run((world) => world.ask(GET.repeat(5)))
    expect(answers.map(({ headers }) => headers['connection'])).toEqual([
      undefined,
      undefined,
      'close',
    ])
  })

  test('above the limit is told to come again', () => {
    const world = new World(echo, { counts: { connections: 2 } })
    const statuses = world.run(function* (world) {
      const clients = [yield* world.connect(), yield* world.connect(), yield* world.connect()]
      const [last] = answersIn(yield* clients[2]!.rest())
      yield* clients[0]!.say(LAST)
      const [first] = answersIn(yield* clients[0]!.rest())
      yield* clients[1]!.connection.close()
      return [first?.status, last?.status, last?.headers['retry-after']]
    })
    expect(statuses).toEqual([200, 503, '1'])
  })
})

describe('requests in one go', () => {
  test('are answered in their order, even if the first takes longest', () => {
    const slow: Handler = function* (request, response) {
      yield* sleep(request.path === '/1' ? 100 : 1)
      yield* response.send(200, {}, request.path)
    }
    const text = ['/1', '/2', '/3'].map((path) => `GET ${path} HTTP/1.1~Host: a~~`).join('')
    expect(answersTo(text + LAST, slow).map(({ body }) => body)).toEqual([
      '/1',
      '/2',
      '/3',
      '/last',
    ])
  })

  test('are answered in one write, if no handler waits', () => {
    const pieces = new World(function* (_request, response) {
      yield* response.send(200)
    }).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET.repeat(5))
      const first = yield* client.hear()
      yield* client.connection.close()
      return answersIn(first).length
    })
    expect(pieces).toBe(5)
  })

  test('do not keep an answer that is there waiting for one that is not', () => {
    const world = new World(function* (request, response) {
      if (request.path === '/last') yield* sleep(5000)
      yield* response.send(200)
    })
    const time = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET + LAST)
      yield* client.hear()
      const heard = world.host.now()
      yield* client.rest()
      return heard
    })
    expect(time).toBeLessThan(100)
  })

  test('in any pieces are answered alike', () => {
    const text =
      GET +
      post('Transfer-Encoding: chunked~', '3~abc~0~~') +
      post('Content-Length: 2~', 'xy') +
      LAST
    const whole = answersTo(text)
    expect(whole).toHaveLength(4)
    for (let seed = 1; seed < 20; seed++) {
      const ragged = new World(echo, {}, { ragged: true, jitter: 10, seed })
      expect(ragged.run((world) => world.ask(text))).toEqual(whole)
    }
  })
})

describe('a request that is refused', () => {
  test('is told why, and the connection ends', () => {
    const [answer, ...more] = answersTo(`GET / HTTP/1.1~~${GET}`)
    expect([answer?.status, answer?.headers['connection'], more.length]).toEqual([400, 'close', 0])
  })

  test('comes after the answers to those before it', () => {
    expect(statuses(`${GET}GET / HTTP/1.1~Host: a~X : y~~`)).toEqual([200, 400])
  })

  test('gets its answer although the client goes on sending', () => {
    const answer = new World(echo, {}, { delay: 20 }).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 9999999~'))
      const sending = yield* spawn(function* (): Coroutine<void> {
        for (let n = 0; n < 60; n++) yield* client.say('x'.repeat(1000))
      })
      const text = yield* client.rest()
      yield* sending.cancel()
      return answersIn(text)[0]?.status
    })
    expect(answer).toBe(413)
  })

  test('by its body, before an answer has begun, is told why', () => {
    expect(statuses(post('Transfer-Encoding: chunked~', '3~abcd~'))).toEqual([400])
    const world = new World(echo, { sizes: { body: 10 } })
    const text = post('Transfer-Encoding: chunked~', `b~${'x'.repeat(11)}~0~~`)
    expect(world.run((world) => world.ask(text)).map(({ status }) => status)).toEqual([413])
    expect(world.reports).toEqual([])
  })
})

describe('a body', () => {
  test('that nobody reads is left out, if it is short', () => {
    const deaf: Handler = function* (_request, response) {
      yield* response.send(200)
    }
    expect(statuses(post('Content-Length: 3~', 'abc') + LAST, deaf)).toEqual([200, 200])
  })

  test('that nobody reads ends the connection, if it is long', () => {
    const deaf: Handler = function* (_request, response) {
      yield* response.send(200)
    }
    const long = 'x'.repeat(70_000)
    const [counted] = answersTo(post('Content-Length: 70000~', long) + LAST, deaf)
    expect(counted?.headers['connection']).toBe('close')
  })

  test('in chunks counts as long until its end has come, and the answer says so', () => {
    const connections = (chunks: string, reads: number) => {
      const request = post('Transfer-Encoding: chunked~', chunks)
      const answers = answersTo(request + LAST, function* ({ body }, response) {
        for (let n = 0; n < reads; n++) yield* body.read()
        yield* response.send(200)
      })
      return answers.map(({ headers }) => headers['connection'])
    }
    const long = `${(200_000).toString(16)}~${'x'.repeat(200_000)}~0~~`
    for (const chunks of ['0~~', '3~abc~0~~', long, 'no size~'])
      expect(connections(chunks, 0)).toEqual(['close'])
    expect(connections('3~abc~0~~', 1)).toEqual(['close'])
    expect(connections('3~abc~0~~', 2)).toEqual([undefined, 'close'])
  })

  test('that nobody reads and that breaks off ends the connection after the answer', () => {
    const world = new World(function* (_request, response) {
      yield* response.send(200)
    })
    const text = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 3~', 'a'))
      client.connection.end()
      return yield* client.rest()
    })
    expect(answersIn(text).map(({ status }) => status)).toEqual([200])
    expect(world.reports).toEqual([])
  })

  test('is asked for when it is read, by a client that waits', () => {
    const heard = new World(echo).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 3~Expect: 100-continue~Connection: close~'))
      const first = yield* client.hear()
      yield* client.say('abc')
      return [first, answersIn(yield* client.rest())[0]?.body]
    })
    expect(heard).toEqual(['HTTP/1.1 100 Continue\r\n\r\n', 'POST / abc'])
  })

  test('is asked for when the handler reads it, and not before', () => {
    const world = new World(function* ({ body }, response) {
      yield* sleep(500)
      yield* response.send(200, {}, yield* body.text())
    })
    const time = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 3~Expect: 100-continue~Connection: close~'))
      const first = yield* client.hear()
      expect(first).toBe('HTTP/1.1 100 Continue\r\n\r\n')
      const asked = world.host.now()
      yield* client.say('tea')
      yield* client.rest()
      return asked
    })
    expect(time).toBeGreaterThanOrEqual(500)
  })

  test('is not asked for behind the beginning of the answer', () => {
    const expectant = post('Content-Length: 3~Expect: 100-continue~')
    for (const begin of ['start', 'send'] as const) {
      const seen: string[] = []
      const world = new World(function* ({ body }, response) {
        yield* response[begin](200)
        if (begin === 'start') yield* response.write('hello ')
        seen.push(yield* body.text())
        if (begin === 'start') yield* response.write(seen.join())
      })
      const text = world.run(function* (world) {
        const client = yield* world.connect()
        yield* client.say(expectant)
        const first = yield* client.hear()
        yield* client.say('tea')
        return first + (yield* client.rest())
      })
      expect(text).not.toContain('100 Continue')
      const [answer, ...more] = answersIn(text)
      expect(answer?.headers['connection']).toBe('close')
      expect([answer?.body, more.length]).toEqual([begin === 'start' ? 'hello tea' : '', 0])
      expect([seen, world.reports]).toEqual([['tea'], []])
    }
  })

  test('is not waited for without end behind the beginning of the answer', () => {
    const world = new World(
      function* ({ body }, response) {
        yield* response.send(200)
        yield* body.text()
      },
      { times: { body: 5000 } },
    )
    const { text, time } = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 3~Expect: 100-continue~'))
      return yield* client.end()
    })
    expect(answersIn(text)).toHaveLength(1)
    expect(time).toBeLessThan(7000)
    expect(world.reports).toEqual([])
  })

  test('is not asked for if it has come', () => {
    const text = new World(echo).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 3~Expect: 100-continue~Connection: close~', 'abc'))
      return yield* client.rest()
    })
    expect(text).not.toContain('100 Continue')
  })

  test('that was never asked for ends the connection', () => {
    const text = new World(function* (_request, response) {
      yield* response.send(403)
    }).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 3~Expect: 100-continue~'))
      return yield* client.rest()
    })
    expect(text).toMatch(/^HTTP\/1.1 403 Forbidden\r\n(.*\r\n)*Connection: close\r\n/)
  })

  test('has its trailers when it has ended', () => {
    const seen: (string | undefined)[] = []
    answersTo(
      post('Transfer-Encoding: chunked~', '3~abc~0~Sum: 6~~') + LAST,
      function* (request, response) {
        seen.push(request.body.trailers.get('sum'))
        yield* request.body.bytes()
        seen.push(request.body.trailers.get('Sum'))
        yield* response.send(200)
      },
    )
    expect(seen.slice(0, 2)).toEqual([undefined, '6'])
  })

  test('gives nothing after its end, however often it is read', () => {
    const seen: unknown[] = []
    answersTo(post('Content-Length: 1~', 'x') + LAST, function* (request, response) {
      yield* request.body.bytes()
      seen.push(yield* request.body.read(), yield* request.body.read(), yield* request.body.text())
      yield* response.send(200)
    })
    expect(seen.slice(0, 3)).toEqual([undefined, undefined, ''])
  })
})

describe('a handler', () => {
  test('that throws gives 500, is reported, and the connection stays', () => {
    const world = new World(function* (request, response) {
      if (request.path === '/') throw new Error('secret')
      yield* response.send(200)
    })
    const answers = world.run((world) => world.ask(GET + LAST))
    expect(answers.map(({ status }) => status)).toEqual([500, 200])
    expect(answers[0]?.body).not.toContain('secret')
    expect(world.reports.map(String)).toEqual(['Error: secret'])
  })

  test('that throws an HttpError gives its status, and nobody is bothered', () => {
    const world = new World(function* (): Coroutine<void> {
      throw new HttpError(404, 'no such tea')
    })
    const [answer] = world.run((world) => world.ask(LAST))
    expect([answer?.status, answer?.body]).toEqual([404, 'no such tea\n'])
    expect(world.reports).toEqual([])
  })

  test('that throws in the middle of an answer breaks it off', () => {
    const world = new World(function* (_request, response) {
      yield* response.start(200)
      yield* response.write('half of it')
      throw new Error('no more')
    })
    const heard = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET + GET)
      try {
        return yield* client.rest()
      } catch (error) {
        if (error instanceof Cancelled) throw error
        return error instanceof Error ? error.name : ''
      }
    })
    expect(heard).toBe('ConnectionReset')
    expect(world.reports.map(String)).toEqual(['Error: no more'])
  })

  test('that throws after its answer is reported, and no more', () => {
    const world = new World(function* (_request, response) {
      yield* response.send(200)
      throw new Error('too late')
    })
    expect(world.run((world) => world.ask(GET + LAST))).toHaveLength(2)
    expect(world.reports).toHaveLength(2)
  })

  test('that gives no answer gives 500', () => {
    const world = new World(function* () {})
    expect(world.run((world) => world.ask(LAST))[0]?.status).toBe(500)
    expect(world.reports.map(String)).toEqual(['WrongAnswer: no answer was given'])
  })

  test('that promises another length than it gives: 500, or a broken answer', () => {
    const whole = new World(function* (_request, response) {
      yield* response.send(200, { 'Content-Length': 9 }, 'short')
    })
    expect(whole.run((world) => world.ask(LAST))[0]?.status).toBe(500)
    const streamed = new World(function* (_request, response) {
      yield* response.start(200, { 'Content-Length': 9 })
      yield* response.write('short')
    })
    expect(() => streamed.run((world) => world.ask(LAST))).toThrow('reset')
    expect(String(streamed.reports[0])).toContain('fewer bytes')
  })

  test('need not end its answer: that comes with its return', () => {
    const [answer] = answersTo(LAST, function* (_request, response) {
      yield* response.start(200)
      yield* response.write('tea')
    })
    expect(answer?.body).toBe('tea')
  })

  test('may write and wait: what it has written has gone by then', () => {
    const ticks: Handler = function* (_request: Request, response: Response) {
      yield* response.start(200)
      for (let n = 1; n <= 3; n++) {
        yield* response.write(`tick ${n}`)
        yield* sleep(1000)
      }
    }
    const times = new World(ticks).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(LAST)
      const times: number[] = []
      for (let n = 0; n < 3; n++) {
        yield* client.hear()
        times.push(Math.floor(world.host.now() / 1000))
      }
      yield* client.rest()
      return times
    })
    expect(times).toEqual([0, 1, 2])
  })

  test('of HEAD sends no body, whatever it writes', () => {
    const text = 'HEAD / HTTP/1.1~Host: a~~HEAD /last HTTP/1.1~Host: a~Connection: close~~'
    const handler: Handler = function* (request, response) {
      if (request.path === '/') return yield* response.send(200, {}, 'tea')
      yield* response.start(200)
      yield* response.write('tea')
    }
    const answers = new World(handler).run((world) => world.ask(text, () => true))
    expect(answers.map(({ headers }) => headers['content-length'])).toEqual(['3', undefined])
  })

  test('sees an upgrade as a field, and answers as if it were none', () => {
    const text = `GET / HTTP/1.1~Host: a~Connection: Upgrade~Upgrade: websocket~~${LAST}`
    expect(statuses(text)).toEqual([200, 200])
  })

  test('is given what was asked', () => {
    let seen: unknown[] = []
    answersTo(
      'GET http://B:1/x?y=1?2 HTTP/1.1~Host: a~X: 1~x: 2~Connection: close~~',
      function* (request, response) {
        const { method, target, path, query, host, version, headers, remote } = request
        seen = [method, target, path, query, host, version, headers.get('X'), headers.all('x')]
        expect(remote).toMatch(/^client:\d+$/)
        expect(headers.has('y')).toBe(false)
        expect(headers.size).toBe(4)
        yield* response.send(200)
      },
    )
    expect(seen).toEqual([
      'GET',
      'http://B:1/x?y=1?2',
      '/x',
      'y=1?2',
      'B:1',
      '1.1',
      '1, 2',
      ['1', '2'],
    ])
  })
})

test('an answer has the date, made once a second', () => {
  let now = 999
  let asked = 0
  const clock = () => (asked++, now)
  const world = new World(
    function* (_request, response) {
      yield* response.send(200)
      now += 1
    },
    { clock },
  )
  const dates = world.run((world) => world.ask(GET + LAST)).map(({ headers }) => headers['date'])
  expect(dates).toEqual(['Thu, 01 Jan 1970 00:00:00 GMT', 'Thu, 01 Jan 1970 00:00:01 GMT'])
  expect(asked).toBe(2)
})
