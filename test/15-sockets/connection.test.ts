// What the contract suite cannot see: every cut, the bounds, the sweep, the simulated network itself.
import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Coroutine,
  DeadlockError,
  Scheduler,
  spawn,
} from '../../code/09-system-calls/scheduler.ts'
import type { Observer } from '../../code/09-system-calls/options.ts'
import { now, sleep } from '../../code/10-time/time.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { TimedOut } from '../../code/12-ending/timeout.ts'
import { chat } from '../../code/15-sockets/chat.ts'
import { Connection, HIGH_WATER } from '../../code/15-sockets/connection.ts'
import { SWEEP, Sweep } from '../../code/15-sockets/deadlines.ts'
import { echo } from '../../code/15-sockets/echo.ts'
import { ConnectionReset } from '../../code/15-sockets/errors.ts'
import { connect, type Handler, listen, serve } from '../../code/15-sockets/listen.ts'
import { simulate } from '../../code/15-sockets/simulate.ts'
import type { SimulatedNetwork } from '../../code/15-sockets/simulated-network.ts'
import type { Receiver, Wire } from '../../code/15-sockets/transport.ts'

/** A wire whose other end is the test. */
class HandWire implements Wire {
  readonly local = { host: 'here', port: 1 }
  readonly remote = { host: 'there', port: 2 }
  receiver!: Receiver
  log: string[] = []
  hasRoom = true
  open(receiver: Receiver): void {
    this.receiver = receiver
  }
  write(bytes: Uint8Array): boolean {
    this.log.push(`write ${bytes.length}`)
    return this.hasRoom
  }
  end(): void {
    this.log.push('end')
  }
  reset(): void {
    this.log.push('reset')
  }
  pause(): void {
    this.log.push('pause')
  }
  resume(): void {
    this.log.push('resume')
  }
}

function byHand<T>(act: (wire: HandWire, connection: Connection) => Coroutine<T>): T {
  const host = new VirtualClock()
  const wire = new HandWire()
  const connection = new Connection(wire, host)
  const value = new Scheduler({ host }).run(() => act(wire, connection))
  expect(host.pending).toBe(0) // no alarm is left
  return value
}

const encode = (text: string) => new TextEncoder().encode(text)

/** A text, as bytes, cut into chunks at these places. */
function cut(text: string, places: number[]): Uint8Array[] {
  const bytes = encode(text)
  const sorted = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  )
  return [0, ...sorted]
    .map((start, n) => bytes.subarray(start, sorted[n]))
    .filter(({ length }) => length > 0)
}

describe('lines', () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'ü', '€', '😀', '\r', ' '), maxLength: 6 }),
    { maxLength: 8 },
  )

  test('are the same for every cut, also in the middle of a character', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.nat(200), { maxLength: 12 }),
        fc.boolean(),
        (lines, places, late) => {
          const text = lines.map((line) => `${line}\n`).join('')
          const got = byHand(function* (wire, connection) {
            yield* spawn(function* () {
              for (const chunk of cut(text, places)) {
                if (late) yield* sleep(1)
                wire.receiver.data(chunk)
              }
              wire.receiver.ended()
            })
            const got = []
            let line
            while ((line = yield* connection.readLine()) !== undefined) got.push(line)
            return got
          })
          expect(got).toEqual(lines.map((line) => line.replace(/\r$/, '')))
        },
      ),
      { numRuns: 300, seed: 15 },
    )
  })

  test('and counted bytes can follow one another, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { maxLength: 8 }),
        fc.array(fc.nat(100), { maxLength: 9 }),
        (sizes, places) => {
          const text = sizes.map((size) => `${size}\n${'x'.repeat(size)}`).join('')
          const got = byHand(function* (wire, connection) {
            for (const chunk of cut(text, places)) wire.receiver.data(chunk)
            wire.receiver.ended()
            const got = []
            let line
            while ((line = yield* connection.readLine()) !== undefined)
              got.push((yield* connection.readExactly(Number(line)))?.length)
            return got
          })
          expect(got).toEqual(sizes)
        },
      ),
      { numRuns: 200, seed: 15 },
    )
  })

  test('may have a CR behind the limit, and nothing else', () => {
    for (const [text, fits] of [
      ['12345\r\n', true],
      ['123456\n', false],
      ['12345\r', undefined],
      ['12345\rx', false],
    ] as const)
      for (const places of [[], [5], [6], [5, 6]]) {
        const got = byHand(function* (wire, connection) {
          for (const chunk of cut(text, places)) wire.receiver.data(chunk)
          wire.receiver.ended()
          try {
            return yield* connection.readLine(5)
          } catch (error) {
            return (error as Error).name
          }
        })
        expect([text, got]).toEqual([
          text,
          fits === undefined ? 'UnexpectedEnd' : fits ? '12345' : 'LineTooLong',
        ])
      }
  })
})

describe('what may lie unread', () => {
  test('is bounded: the wire is paused at the mark, and goes on when all is read', () => {
    byHand(function* (wire, connection) {
      const chunk = new Uint8Array(HIGH_WATER / 4)
      for (let n = 0; n < 4; n++) wire.receiver.data(chunk)
      expect(wire.log).toEqual(['pause'])
      for (let n = 0; n < 4; n++) yield* connection.read()
      const reader = yield* spawn(() => connection.read())
      yield* sleep(1)
      expect(wire.log).toEqual(['pause', 'resume'])
      yield* reader.cancel()
    })
  })

  test('is bounded in chunks, too: a thousand chunks of a byte are not kept', () => {
    byHand(function* (wire) {
      let count = 0
      while (wire.log.length === 0) {
        wire.receiver.data(new Uint8Array(1))
        count += 1
      }
      yield* sleep(0)
      expect(count).toBeLessThanOrEqual(64)
    })
  })
})

describe('an end', () => {
  test('what came before an error is read before the error', () => {
    byHand(function* (wire, connection) {
      wire.receiver.data(encode('last'))
      wire.receiver.closed(new ConnectionReset('gone'))
      expect((yield* connection.read())?.length).toBe(4)
      for (let n = 0; n < 2; n++)
        try {
          yield* connection.read()
          throw new Error('it was read')
        } catch (error) {
          expect(error).toBeInstanceOf(ConnectionReset)
        }
      expect(connection.isOver).toBe(true)
      connection.reset()
      yield* connection.close()
      expect(wire.log).toEqual([]) // it is over: there is nothing to do
    })
  })

  test('a write waits when it is told to, and goes on when there is room', () => {
    byHand(function* (wire, connection) {
      yield* connection.write('a')
      yield* connection.write('') // nothing at all
      wire.hasRoom = false
      const writer = yield* spawn(() => connection.write('bc'))
      yield* sleep(1)
      expect(writer.waiting).toBe('its peer to take what was written')
      wire.receiver.drained()
      yield* writer.join()
      expect(wire.log).toEqual(['write 1', 'write 2'])
    })
  })

  test('a cancelled close resets', () => {
    byHand(function* (wire, connection) {
      const closing = yield* spawn(() => connection.close())
      yield* sleep(1)
      yield* closing.cancel()
      expect(wire.log).toEqual(['end', 'reset'])
    })
  })
})

describe('deadlines', () => {
  test('a limit is never early, and at most a sweep late', () => {
    byHand(function* (wire, connection) {
      for (const limit of [1, 999, 1000, 1500, 5000]) {
        const start = yield* now()
        connection.readDeadline = start + limit
        try {
          yield* connection.read()
        } catch (error) {
          expect(error).toBeInstanceOf(TimedOut)
        }
        const took = (yield* now()) - start
        expect(took).toBeGreaterThanOrEqual(limit)
        expect(took).toBeLessThan(limit + SWEEP)
      }
      expect(wire.log).toEqual([])
    })
  })

  test('a thousand waits have one alarm, and none when they are over', () => {
    const clock = new VirtualClock()
    const sweep = new Sweep(clock)
    const waits = Array.from({ length: 1000 }, () => ({ expire: () => undefined }))
    for (const wait of waits) sweep.add(wait)
    expect(clock.pending).toBe(1)
    for (const wait of waits) sweep.delete(wait)
    expect(clock.pending).toBe(0)
  })

  test('drops that come often enough do not move it', () => {
    const got = byHand(function* (wire, connection) {
      const drip = yield* spawn(function* () {
        while (true) {
          wire.receiver.data(encode('x'))
          yield* sleep(100)
        }
      })
      connection.readDeadline = 3000
      try {
        return yield* connection.readLine()
      } catch (error) {
        return [(error as Error).name, yield* now()]
      } finally {
        yield* drip.cancel()
      }
    })
    expect(got).toEqual(['TimedOut', 3000])
  })
})

describe('the simulated network', () => {
  const address = { host: 'server', port: 80 }

  function* talk(
    network: SimulatedNetwork,
    handler: Handler,
    act: (client: Connection) => Coroutine<void>,
  ) {
    const errors: string[] = []
    const listener = yield* listen(network.machine('server'), address)
    const server = yield* spawn(() =>
      serve(listener, handler, (error) => void errors.push((error as Error).name)),
    )
    const client = yield* connect(network.machine('client'), address)
    listener.close()
    yield* act(client)
    client.reset()
    yield* server.join()
    return errors
  }

  test('does the same for the same seed, and something else for another', () => {
    const traceOf = (seed: number) => {
      const clock = new VirtualClock()
      const events: string[] = []
      const observer: Observer = ({ what, task }) =>
        void events.push(`${clock.now()} ${what} ${task.name}`)
      simulate((network) => talk(network, echo, function* (client) {
        yield* client.write('x'.repeat(5000))
        yield* client.readExactly(5000)
      }), { seed, ragged: true, jitter: 30, clock, observer }) // prettier-ignore
      return events.join('\n')
    }
    const traces = Array.from({ length: 20 }, (_, seed) => traceOf(seed))
    expect(new Set(traces).size).toBe(20)
    expect(traceOf(7)).toBe(traces[7])
  })

  test('takes as long as its delay and its bandwidth say', () => {
    const time = simulate(
      function* (network) {
        let time = 0
        yield* talk(network, echo, function* (client) {
          const start = yield* now()
          yield* client.write(new Uint8Array(10_000))
          yield* client.readExactly(10_000)
          time = (yield* now()) - start
        })
        return time
      },
      { delay: 50, bandwidth: 100, packet: 1000 },
    )
    expect(time).toBe(50 + 100 + 10 + 50) // there, the bytes, the last packet back
  })

  test('that is cut and mended loses nothing', () => {
    simulate(function* (network) {
      const errors = yield* talk(network, echo, function* (client) {
        network.link('client', 'server').cut()
        yield* client.write('hello')
        yield* sleep(5000)
        network.link('client', 'server').mend()
        expect((yield* client.readExactly(5))?.length).toBe(5)
        yield* client.close()
      })
      expect(errors).toEqual([])
    })
  })

  test('that stays cut is noticed by who writes, when patience ends', () => {
    simulate(
      function* (network) {
        const errors = yield* talk(
          network,
          function* (server) {
            yield* server.read()
            yield* server.write('x')
            yield* server.read()
          },
          function* (client) {
            // prettier-ignore
            yield* client.write('hello')
            yield* sleep(6)
            network.link('client', 'server').cut()
            yield* sleep(20_000)
          },
        )
        expect(errors).toEqual(['TimedOut'])
      },
      { patience: 10_000 },
    )
  })

  test('does not connect over a link that is cut', () => {
    expect(() => {
      simulate(
        function* (network) {
          network.link('client', 'server').cut()
          yield* connect(network.machine('client'), address)
        },
        { patience: 3000 },
      )
    }).toThrow(TimedOut)
  })

  test('tells both ends of a connection that is lost', () => {
    simulate(function* (network) {
      let noticed = false
      const errors = yield* talk(network, echo, function* (client) {
        yield* client.write('x')
        yield* client.readExactly(1)
        network.machine('server').loseConnections()
        try {
          yield* client.read()
        } catch (error) {
          expect(error).toBeInstanceOf(ConnectionReset)
          noticed = true
        }
      })
      expect(noticed).toBe(true)
      expect(errors).toEqual(['ConnectionReset'])
    })
  })

  test('where all wait and nothing is under way is a deadlock, with names', () => {
    const error = (() => {
      try {
        simulate((network) => talk(network, echo, function* (client) {
          yield* client.read()
        })) // prettier-ignore
      } catch (error) {
        return error
      }
    })()
    expect(error).toBeInstanceOf(DeadlockError)
    expect(String(error)).toContain('connection waits for bytes from its peer')
  })
})

describe('many at once', () => {
  test('a hundred guests in a room: each hears each, and all are gone at the end', () => {
    simulate(function* (network) {
      const address = { host: 'server', port: 80 }
      const listener = yield* listen(network.machine('server'), address)
      const server = yield* spawn(() => serve(listener, chat()))
      const guests = []
      for (let n = 0; n < 100; n++) {
        const guest = yield* connect(network.machine(`guest ${n}`), address)
        yield* guest.write(`guest${n}\n`)
        const reading = yield* spawn(function* () {
          let count = 0
          let line
          while ((line = yield* guest.readLine()) !== undefined)
            if (line.includes(': hello')) count += 1
          return count
        })
        guests.push({ guest, reading })
      }
      yield* sleep(1000)
      for (const { guest } of guests.slice(0, 10)) yield* guest.write('hello\n')
      yield* sleep(1000)
      for (const { guest } of guests) {
        guest.end()
        yield* sleep(1)
      }
      for (const { reading } of guests) expect(yield* reading.join()).toBe(10)
      for (const { guest } of guests) yield* guest.close()
      listener.close()
      yield* server.join()
      expect(network.open).toBe(0)
    })
  })
})

describe('what the chapter builds', () => {
  const files = globSync('code/15-sockets/*.ts').filter((path) => !path.includes('test'))

  test('has no async, no await and no promise', () => {
    for (const path of files)
      expect([path, /\basync\b|\bawait\b|\bPromise\b/.exec(readFileSync(path, 'utf8'))]).toEqual([
        path,
        null,
      ])
  })

  test('asks Node for sockets in one module, so that a page can run the rest', () => {
    const ofNode = files.filter(
      (path) =>
        readFileSync(path, 'utf8').includes("from 'node:") &&
        readFileSync(path, 'utf8').includes('export '),
    )
    expect(ofNode).toEqual(['code/15-sockets/node-tcp.ts'])
  })
})
