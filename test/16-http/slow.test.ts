// Slow clients of every kind, and how a server stops. Time is the simulated network's.
import { describe, expect, test } from 'vitest'
import { type Coroutine, spawn } from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { ConnectionReset } from '../../code/15-sockets/errors.ts'
import type { Handler } from '../../code/16-http/message.ts'
import type { Options } from '../../code/16-http/settings.ts'
import { answersIn } from './answers.ts'
import { type Client, GET, LAST, post, World } from './world.ts'

const echo: Handler = function* (request, response) {
  yield* response.send(200, {}, yield* request.body.bytes())
}
const times = { head: 10_000, body: 20_000, wholeBody: 50_000, idle: 30_000, write: 30_000 }

/** A deadline is looked at once a second, and what is said is under way for a moment. */
const about = (time: number) => [time, time + 1100] as const

/** When the server ends, and the status that it gave. */
function ending(client: (client: Client, world: World) => Coroutine<void>, options: Options = {}) {
  const world = new World(echo, { times, ...options })
  return world.run(function* (world) {
    const one = yield* world.connect()
    const acting = yield* spawn(function* (): Coroutine<void> {
      try {
        yield* client(one, world)
      } catch {
        // the server has ended it
      }
    })
    const { text, time } = yield* one.end()
    yield* acting.cancel()
    return { statuses: answersIn(text).map(({ status }) => status), time }
  })
}

function expectTime(time: number, [from, to]: readonly [number, number]) {
  expect(time).toBeGreaterThanOrEqual(from)
  expect(time).toBeLessThanOrEqual(to)
}

describe('a slow client', () => {
  test('that says nothing is left, without a word', () => {
    const { statuses, time } = ending(function* () {})
    expect(statuses).toEqual([])
    expectTime(time, about(times.head))
  })

  test('that says half a head is told 408', () => {
    const { statuses, time } = ending((client) => client.say('GET / HT'))
    expect(statuses).toEqual([408])
    expectTime(time, about(times.head))
  })

  test('that sends a head drop by drop has no more time than others', () => {
    const { statuses, time } = ending(function* (client) {
      for (const letter of GET.replace('~~', `~X: ${'x'.repeat(1000)}~~`)) {
        yield* client.say(letter)
        yield* sleep(500)
      }
    })
    expect(statuses).toEqual([408])
    expectTime(time, about(times.head))
  })

  test('that sends empty lines for ever is not waited for', () => {
    const { time } = ending(function* (client) {
      while (true) {
        yield* client.say('~')
        yield* sleep(500)
      }
    })
    expectTime(time, about(times.head))
  })

  test('that says nothing after its answer is left, without a word', () => {
    const { statuses, time } = ending((client) => client.say(GET))
    expect(statuses).toEqual([200])
    expectTime(time, about(times.idle))
  })

  test('that begins a second head has the time of a head for it', () => {
    const { statuses, time } = ending(function* (client) {
      yield* client.say(GET)
      yield* sleep(25_000)
      yield* client.say('G')
    })
    expect(statuses).toEqual([200, 408])
    expectTime(time, about(25_000 + times.head))
  })

  test('that stops in its body is told 408', () => {
    const { statuses, time } = ending((client) => client.say(post('Content-Length: 9~', 'x')))
    expect(statuses).toEqual([408])
    expectTime(time, about(times.body))
  })

  test('that sends a body drop by drop has a limit for all of it', () => {
    const { statuses, time } = ending(function* (client) {
      yield* client.say(post('Content-Length: 1000~'))
      while (true) {
        yield* client.say('x')
        yield* sleep(5000)
      }
    })
    expect(statuses).toEqual([408])
    expectTime(time, about(times.wholeBody))
  })

  test('that does not read is reset', () => {
    const big = new Uint8Array(3_000_000)
    const world = new World(
      function* (_request, response) {
        yield* response.send(200, {}, big)
      },
      { times },
    )
    const { isReset, time } = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET)
      while (world.server.connections === 0) yield* sleep(10)
      while (world.server.connections > 0) yield* sleep(100)
      const time = world.host.now()
      let isReset = false
      try {
        yield* client.rest()
      } catch (error) {
        isReset = error instanceof ConnectionReset
      }
      return { isReset, time }
    })
    expect(isReset).toBe(true)
    expectTime(time, [times.write, times.write + 3000])
    expect(world.reports).toEqual([])
  })

  test('that goes on reading may take as long as it needs', () => {
    const big = new Uint8Array(1_000_000)
    const world = new World(
      function* (_request, response) {
        yield* response.send(200, {}, big)
      },
      { times },
      { bandwidth: 5 }, // a minute for each 300 kB
    )
    const [size, time] = world.run(function* (world) {
      const [answer] = yield* world.ask(LAST)
      return [answer!.body.length, world.host.now()]
    })
    expect(size).toBe(big.length)
    expect(time).toBeGreaterThan(4 * times.write)
  })

  test('does not make the others wait', () => {
    const world = new World(echo, { times })
    const served = world.run(function* (world) {
      const slow: Client[] = []
      for (let n = 0; n < 50; n++) {
        const client = yield* world.connect()
        yield* client.say('GET / HTTP/1.1~Ho')
        slow.push(client)
      }
      const begin = world.host.now()
      const answers = yield* world.ask(LAST)
      const took = world.host.now() - begin
      for (const client of slow) client.connection.reset()
      return { count: answers.length, took }
    })
    expect(served.count).toBe(1)
    expect(served.took).toBeLessThan(100)
  })
})

describe('a server that stops', () => {
  const slowly: Handler = function* (_request, response) {
    yield* sleep(5000)
    yield* response.send(200, {}, 'done')
  }

  test('answers what it was asked, and says that it closes', () => {
    const answer = new World(slowly).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET)
      yield* sleep(100)
      world.server.stop()
      return answersIn(yield* client.rest())[0]
    })
    expect([answer?.body, answer?.headers['connection']]).toEqual(['done', 'close'])
  })

  test('answers none of the requests that stand behind the answer that says close', () => {
    const four = ['/1', '/2', '/3', '/4'].map((path) => `GET ${path} HTTP/1.1~Host: a~~`)
    const world = new World(function* ({ path }, response) {
      yield* sleep(50)
      yield* response.send(200, {}, path)
    })
    const answers = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(four.join(''))
      yield* sleep(20)
      world.server.stop()
      return answersIn(yield* client.rest())
    })
    const heard = answers.map(({ body, headers }) => [body, headers['connection']])
    expect(heard).toEqual([['/1', 'close']])
  })

  test('ends the answer that has begun, and says close with the next', () => {
    const world = new World(function* ({ path }, response) {
      yield* response.start(200)
      yield* response.write(path)
      yield* sleep(5000)
    })
    const answers = world.run(function* (world) {
      const client = yield* world.connect()
      yield* client.say('GET /1 HTTP/1.1~Host: a~~GET /2 HTTP/1.1~Host: a~~' + GET)
      yield* sleep(100)
      world.server.stop()
      return answersIn(yield* client.rest())
    })
    const heard = answers.map(({ body, headers }) => [body, headers['connection']])
    expect(heard).toEqual([
      ['/1', undefined],
      ['/2', 'close'],
    ])
  })

  test('answers a request that was under way to it', () => {
    const answers = new World(echo, {}, { delay: 300 }).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET)
      yield* client.answers(1)
      yield* client.say(GET)
      world.server.stop()
      return answersIn(yield* client.rest())
    })
    expect(answers.map(({ headers }) => headers['connection'])).toEqual(['close'])
  })

  test('leaves those who say nothing, after the time of grace', () => {
    const time = new World(echo).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(GET)
      yield* client.answers(1)
      world.server.stop()
      const begin = world.host.now()
      return (yield* client.end()).time - begin
    })
    expectTime(time, [1000, 2100])
  })

  test('reads the body of a request that has begun', () => {
    const answer = new World(echo).run(function* (world) {
      const client = yield* world.connect()
      yield* client.say(post('Content-Length: 3~', 'a'))
      yield* sleep(100)
      world.server.stop()
      yield* sleep(3000)
      yield* client.say('bc')
      return answersIn(yield* client.rest())[0]
    })
    expect(answer?.body).toBe('abc')
  })

  test('takes no more connections', () => {
    const world = new World(echo)
    const refused = world.run(function* (world) {
      world.server.stop()
      yield* sleep(100)
      try {
        yield* world.connect()
      } catch (error) {
        return error instanceof Error ? error.name : ''
      }
      return 'connected'
    })
    expect(refused).toBe('ConnectionRefused')
  })

  test('under load loses no request that it has begun to read', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const world = new World(echo, {}, { jitter: 30, ragged: true, seed })
      const lost = world.run(function* (world) {
        let asked = 0
        let answered = 0
        const client = function* (): Coroutine<void> {
          const one = yield* world.connect()
          while (true) {
            yield* one.say(GET)
            asked += 1
            const [answer] = yield* one.answers(1)
            answered += 1
            if (answer?.headers['connection'] === 'close') break
          }
          yield* one.connection.close()
        }
        const tasks = []
        for (let n = 0; n < 10; n++) tasks.push(yield* spawn(client))
        yield* sleep(200 + seed * 7)
        world.server.stop()
        for (const task of tasks) yield* task.join()
        expect(answered).toBeGreaterThan(10)
        return asked - answered
      })
      expect(lost).toBe(0)
    }
  })
})
