// A time limit that each byte renews is no limit: a client that sends one
// byte in nine seconds has all the time of the world.

import { type Coroutine, spawn } from '../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../10-time/time.ts'
import { TimedOut } from '../../12-ending/timeout.ts'
import type { Connection } from '../../15-sockets/connection.ts'
import { connect, listen } from '../../15-sockets/listen.ts'
import { simulate } from '../../15-sockets/simulate.ts'

// #region request
const LIMIT = 10_000
const REQUEST = `GET / HTTP/1.1\r\nX: ${'x'.repeat(600)}\r\n\r\n`
// #endregion request

// #region limits
/** Reads a head; each read has ten seconds. */
function* renewed(connection: Connection): Coroutine<void> {
  for (let size = 0; size < REQUEST.length;) {
    connection.readDeadline = (yield* now()) + LIMIT
    size += (yield* connection.read())?.length ?? Infinity
  }
}

/** Reads a head; all reads together have ten seconds. */
function* total(connection: Connection): Coroutine<void> {
  connection.readDeadline = (yield* now()) + LIMIT
  for (let size = 0; size < REQUEST.length;)
    size += (yield* connection.read())?.length ?? Infinity
}
// #endregion limits

// #region run
function* drip(connection: Connection): Coroutine<void> {
  for (const letter of REQUEST) {
    if (connection.isOver) return
    yield* connection.write(letter)
    yield* sleep(9000)
  }
}

for (const limit of [renewed, total])
  simulate(function* (network): Coroutine<void> {
    const address = { host: 'server', port: 80 }
    const listener = yield* listen(network.machine('server'), address)
    const client = yield* connect(network.machine('client'), address)
    const dripping = yield* spawn(() => drip(client))
    const connection = yield* listener.accept()
    if (!connection) return
    try {
      yield* limit(connection)
    } catch (error) {
      if (!(error instanceof TimedOut)) throw error
    }
    const minutes = Math.round((yield* now()) / 6000) / 10
    console.log(`${limit.name}: held for ${minutes} minutes`)
    connection.reset()
    yield* dripping.cancel()
    listener.close()
  })
// #endregion run
