// What a connection promises, held on each transport.
import { describe, expect, test } from 'vitest'
import {
  type Body,
  type Coroutine,
  pause,
  spawn,
  type Task,
} from '../../code/09-system-calls/scheduler.ts'
import { now, sleep } from '../../code/10-time/time.ts'
import { Channel } from '../../code/11-channels/channel.ts'
import { TimedOut } from '../../code/12-ending/timeout.ts'
import type { Connection } from '../../code/15-sockets/connection.ts'
import {
  AddressInUse,
  ConnectionRefused,
  ConnectionReset,
  LineTooLong,
  UnexpectedEnd,
} from '../../code/15-sockets/errors.ts'
import { connect, type Handler, listen, serve } from '../../code/15-sockets/listen.ts'
import { settings, type World } from './worlds.ts'

function* echo(connection: Connection): Coroutine<void> {
  let bytes
  while ((bytes = yield* connection.read())) yield* connection.write(bytes)
}

/** A server for the handler, and its errors; both are over with the body. */
function* serving<T>(
  world: World,
  handler: Handler,
  body: (link: {
    readonly dial: () => Coroutine<Connection>
    errors: unknown[]
    server: Task<void>
    close: () => void
  }) => Coroutine<T>,
): Coroutine<T> {
  const errors: unknown[] = []
  const listener = yield* listen(world.server, world.free)
  const server = yield* spawn(() => serve(listener, handler, (error) => void errors.push(error)))
  const value = yield* body({
    dial: function* () {
      return yield* connect(world.client, listener.address)
    },
    errors,
    server,
    close: () => {
      listener.close()
    },
  })
  listener.close()
  yield* server.join()
  return value
}

/** What a coroutine throws. */
function* thrownIn(body: Body<unknown>): Coroutine<unknown> {
  try {
    yield* body()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

function* readAll(connection: Connection): Coroutine<string> {
  const decoder = new TextDecoder()
  let all = ''
  let bytes
  while ((bytes = yield* connection.read())) all += decoder.decode(bytes, { stream: true })
  return all
}

describe.each(settings)('on $name', ({ run }) => {
  test('what is written arrives, in order and whole', async () => {
    const sent = Array.from({ length: 40_000 }, (_, n) => `${n}`).join(' ')
    const got = await run((world) =>
      serving(world, echo, function* ({ dial }) {
        const connection = yield* dial()
        yield* spawn(function* () {
          yield* connection.write(sent)
          connection.end()
        })
        const got = yield* readAll(connection)
        yield* connection.close()
        return got
      }),
    )
    expect(got === sent).toBe(true)
  })

  test('each end knows both addresses', async () => {
    await run(function* (world) {
      const seen = new Channel<unknown>(1)
      function* show({ local, remote }: Connection): Coroutine<void> {
        yield* seen.put([remote, local])
      }
      yield* serving(world, show, function* ({ dial }) {
        const connection = yield* dial()
        const { local, remote } = connection
        expect((yield* seen.take()).value).toEqual([local, remote])
        yield* connection.close()
      })
    })
  })

  test('an end can be said in one direction: the answer still comes', async () => {
    function* count(connection: Connection): Coroutine<void> {
      const all = yield* readAll(connection)
      yield* sleep(10)
      yield* connection.write(`${all.length} bytes`)
    }
    const answer = await run((world) =>
      serving(world, count, function* ({ dial }) {
        const connection = yield* dial()
        yield* connection.write('0123456789')
        connection.end()
        const answer = yield* readAll(connection)
        expect(yield* connection.read()).toBe(undefined) // and again
        yield* connection.close()
        return answer
      }),
    )
    expect(answer).toBe('10 bytes')
  })

  test('nothing can be written after the end', async () => {
    await run((world) =>
      serving(world, echo, function* ({ dial }) {
        const connection = yield* dial()
        connection.end()
        connection.end() // does nothing
        expect(yield* thrownIn(() => connection.write('late'))).toMatchObject({
          message: 'this end has ended',
        })
        yield* connection.close()
      }),
    )
  })

  test('a reset is thrown to who waits for bytes, and harms no other connection', async () => {
    await run((world) =>
      serving(world, echo, function* ({ dial, errors }) {
        const other = yield* dial()
        const connection = yield* dial()
        yield* connection.write('hello')
        yield* connection.readExactly(5)
        connection.reset()
        connection.reset() // does nothing
        expect(yield* thrownIn(() => connection.read())).toBeInstanceOf(ConnectionReset)
        expect(yield* thrownIn(() => connection.write('x'))).toBeInstanceOf(ConnectionReset)
        while (errors.length === 0) yield* sleep(1)
        expect(errors[0]).toBeInstanceOf(ConnectionReset)
        yield* other.write('still here')
        expect(text(yield* other.readExactly(10))).toBe('still here')
        yield* other.close()
      }),
    )
  })

  test('a reset by this end wakes its own reader and writer', async () => {
    function* silent(connection: Connection): Coroutine<void> {
      yield* sleep(50)
      yield* readAll(connection)
    }
    await run((world) =>
      serving(world, silent, function* ({ dial }) {
        const connection = yield* dial()
        const reader = yield* spawn(() => thrownIn(() => connection.read()))
        const writer = yield* spawn(() =>
          thrownIn(function* () {
            while (true) yield* connection.write(new Uint8Array(100_000))
          }),
        )
        yield* sleep(20)
        connection.reset()
        expect(yield* reader.join()).toBeInstanceOf(ConnectionReset)
        expect(yield* writer.join()).toBeInstanceOf(ConnectionReset)
      }),
    )
  })

  test('where nobody listens, the connection is refused', async () => {
    const error = await run((world) => thrownIn(() => connect(world.client, world.nobody)))
    expect(error).toBeInstanceOf(ConnectionRefused)
    expect(String(error)).toMatch(/:(1|9)\b/)
  })

  test('an address can be listened at once, and again when it is free', async () => {
    await run(function* (world) {
      const first = yield* listen(world.server, world.free)
      const { address } = first
      expect(yield* thrownIn(() => listen(world.server, address))).toBeInstanceOf(AddressInUse)
      first.close()
      first.close() // does nothing
      expect(yield* first.accept()).toBe(undefined)
      yield* sleep(1)
      const again = yield* listen(world.server, address)
      expect(again.address).toEqual(address)
      again.close()
    })
  })

  test('a listen that is cancelled does not listen', async () => {
    await run(function* (world) {
      const first = yield* listen(world.server, world.free)
      const { address } = first
      first.close()
      yield* sleep(1)
      const listening = yield* spawn(() => listen(world.server, address))
      yield* pause()
      yield* listening.cancel()
      if (listening.outcome?.ok) listening.outcome.value.close() // it was too late
      yield* sleep(20)
      expect(yield* thrownIn(() => connect(world.client, address))).toBeInstanceOf(
        ConnectionRefused,
      )
    })
  })

  test('who writes faster than the peer reads waits, and loses nothing', async () => {
    const chunk = new Uint8Array(10_000)
    let written = 0
    let read = 0
    function* slow(connection: Connection): Coroutine<void> {
      yield* sleep(60)
      const before = written
      yield* sleep(60)
      expect(written).toBe(before) // it waits
      let bytes
      while ((bytes = yield* connection.read())) read += bytes.length
    }
    await run((world) =>
      serving(world, slow, function* ({ dial, errors }) {
        const connection = yield* dial()
        for (let n = 0; n < 2000; n++) {
          yield* connection.write(chunk)
          written += chunk.length
        }
        yield* connection.close()
        expect(errors).toEqual([])
      }),
    )
    expect(read).toBe(20_000_000)
  })

  test('deadlines end what waits, and a second can be set while it waits', async () => {
    function* silent(connection: Connection): Coroutine<void> {
      yield* sleep(3000)
      yield* readAll(connection)
    }
    await run((world) =>
      serving(world, silent, function* ({ dial }) {
        const start = yield* now()
        const connection = yield* dial()
        connection.readDeadline = start + 600
        const reader = yield* spawn(() => thrownIn(() => connection.read()))
        const writer = yield* spawn(() =>
          thrownIn(function* () {
            while (true) yield* connection.write(new Uint8Array(100_000))
          }),
        )
        yield* sleep(100)
        connection.writeDeadline = start + 600
        expect(yield* reader.join()).toBeInstanceOf(TimedOut)
        expect(yield* writer.join()).toBeInstanceOf(TimedOut)
        expect(yield* now()).toBeGreaterThanOrEqual(start + 600)
        // and one that is over already
        expect(yield* thrownIn(() => connection.read())).toBeInstanceOf(TimedOut)
        connection.reset()
      }),
    )
  })

  test('a read that is cancelled has read nothing', async () => {
    await run((world) =>
      serving(world, echo, function* ({ dial }) {
        const connection = yield* dial()
        yield* connection.write('half a ')
        const reader = yield* spawn(() => connection.readLine())
        yield* sleep(60)
        yield* reader.cancel()
        yield* connection.write('line\nrest')
        expect(yield* connection.readLine()).toBe('half a line')
        connection.end()
        expect(yield* readAll(connection)).toBe('rest')
        yield* connection.close()
      }),
    )
  })

  test('lines, counts and what is put back', async () => {
    await run((world) =>
      serving(world, echo, function* ({ dial }) {
        const umlaut = 'ü'
        const connection = yield* dial()
        yield* connection.write(`one\r\ntwo\n\n${umlaut}\n12345`)
        connection.end()
        expect(yield* connection.readLine()).toBe('one')
        expect(yield* connection.readLine(3)).toBe('two')
        expect(yield* connection.readLine()).toBe('')
        expect(yield* connection.readLine()).toBe(umlaut)
        expect(text(yield* connection.readExactly(0))).toBe('')
        expect(text(yield* connection.readExactly(4))).toBe('1234')
        connection.unread(new TextEncoder().encode('4'))
        connection.unread(new Uint8Array())
        expect(yield* thrownIn(() => connection.readLine())).toBeInstanceOf(UnexpectedEnd)
        expect(yield* thrownIn(() => connection.readExactly(3))).toBeInstanceOf(UnexpectedEnd)
        expect(text(yield* connection.readExactly(2))).toBe('45')
        expect(yield* connection.readExactly(1)).toBe(undefined)
        expect(yield* connection.readLine()).toBe(undefined)
        yield* connection.close()
      }),
    )
  })

  test('a line that is too long is not collected', async () => {
    await run((world) =>
      serving(world, echo, function* ({ dial }) {
        const connection = yield* dial()
        yield* connection.write('12345\n123456\n')
        expect(yield* connection.readLine(5)).toBe('12345')
        expect(yield* thrownIn(() => connection.readLine(5))).toBeInstanceOf(LineTooLong)
        expect(yield* connection.readLine(6)).toBe('123456')
        yield* connection.close()
      }),
    )
  })

  test('one task reads and one writes at a time', async () => {
    await run((world) =>
      serving(world, echo, function* ({ dial }) {
        const connection = yield* dial()
        const reader = yield* spawn(() => connection.read())
        yield* sleep(1)
        expect(yield* thrownIn(() => connection.read())).toMatchObject({
          message: 'another task reads here',
        })
        yield* connection.write('x')
        expect(text(yield* reader.join())).toBe('x')
        yield* connection.close()
      }),
    )
  })

  test('close waits until the answer has been read, also if more comes in meanwhile', async () => {
    function* refuse(connection: Connection): Coroutine<void> {
      yield* connection.read()
      yield* connection.write('too much')
    }
    const answer = await run((world) =>
      serving(world, refuse, function* ({ dial }) {
        const connection = yield* dial()
        yield* connection.write(new Uint8Array(300_000))
        yield* sleep(30)
        yield* connection.write(new Uint8Array(300_000))
        const answer = yield* readAll(connection)
        yield* connection.close()
        return answer
      }),
    )
    expect(answer).toBe('too much')
  })

  test('close does not wait for ever for a peer that does not end', async () => {
    function* brief(connection: Connection): Coroutine<void> {
      yield* connection.close(100)
    }
    await run((world) =>
      serving(world, brief, function* ({ dial, close, server, errors }) {
        const start = yield* now()
        const connection = yield* dial()
        close()
        yield* server.join()
        const took = (yield* now()) - start
        expect(took).toBeGreaterThanOrEqual(100)
        expect(took).toBeLessThan(2500)
        expect(errors).toEqual([])
        connection.reset()
      }),
    )
  })

  test('an error in one handler is reported, and its peer is told by a reset', async () => {
    const error = new Error('a bug')
    function* buggy(connection: Connection): Coroutine<void> {
      const line = yield* connection.readLine()
      if (line === 'bug') throw error
      yield* connection.write(`${line}\n`)
      yield* echo(connection)
    }
    await run((world) =>
      serving(world, buggy, function* ({ dial, errors }) {
        const well = yield* dial()
        yield* well.write('well\n')
        expect(yield* well.readLine()).toBe('well')
        const ill = yield* dial()
        yield* ill.write('bug\n')
        expect(yield* thrownIn(() => ill.read())).toBeInstanceOf(ConnectionReset)
        expect(errors).toEqual([error])
        yield* well.write('still\n')
        expect(yield* well.readLine()).toBe('still')
        yield* well.close()
      }),
    )
  })

  test('a closed listener accepts no more, and serve waits for who is there', async () => {
    await run((world) =>
      serving(world, echo, function* ({ dial, close, server }) {
        const connection = yield* dial()
        yield* connection.write('a')
        yield* connection.readExactly(1)
        close()
        yield* sleep(20)
        expect(server.state).toBe('parked')
        expect(yield* thrownIn(() => dial())).toBeInstanceOf(ConnectionRefused)
        yield* connection.write('b')
        expect(text(yield* connection.readExactly(1))).toBe('b')
        yield* connection.close()
        yield* server.join()
      }),
    )
  })

  test('a cancelled server resets all its connections', async () => {
    await run(function* (world) {
      const listener = yield* listen(world.server, world.free)
      const server = yield* spawn(() => serve(listener, echo))
      const connection = yield* connect(world.client, listener.address)
      yield* connection.write('a')
      yield* connection.readExactly(1)
      yield* server.cancel()
      expect(yield* thrownIn(() => connection.read())).toBeInstanceOf(ConnectionReset)
      expect(yield* thrownIn(() => connect(world.client, listener.address))).toBeInstanceOf(
        ConnectionRefused,
      )
    })
  })

  test('a connect or an accept that is cancelled leaves nothing behind', async () => {
    await run(function* (world) {
      const listener = yield* listen(world.server, world.free)
      const accepting = yield* spawn(() => listener.accept())
      const connecting = yield* spawn(() => connect(world.client, listener.address))
      yield* sleep(0)
      yield* accepting.cancel()
      yield* connecting.cancel()
      for (const { outcome } of [accepting, connecting]) if (outcome?.ok) outcome.value?.reset() // it was there already
      yield* sleep(30)
      const accepted = listener.accept()
      const next = yield* spawn(() => accepted)
      const connection = yield* connect(world.client, listener.address)
      yield* sleep(30)
      listener.close()
      const other = yield* next.join()
      other?.reset()
      connection.reset()
      yield* sleep(30)
    })
  })
})
