// A refusal that nobody hears: the server answers and throws the
// connection away, while the client is still sending.

import { type Coroutine, spawn } from '../../09-system-calls/scheduler.ts'
import type { Connection } from '../../15-sockets/connection.ts'
import { NetworkError } from '../../15-sockets/errors.ts'
import { connect, listen } from '../../15-sockets/listen.ts'
import { simulate } from '../../15-sockets/simulate.ts'

// #region refuse
const REFUSAL =
  'HTTP/1.1 413 Content Too Large\r\nConnection: close\r\n\r\n'

function* refuseAndReset(connection: Connection): Coroutine<void> {
  yield* connection.read()
  yield* connection.write(REFUSAL)
  connection.reset()
}

function* refuseAndLinger(connection: Connection): Coroutine<void> {
  yield* connection.read()
  yield* connection.write(REFUSAL)
  yield* connection.close()
}
// #endregion refuse

// #region client
/** Sends much, and says what it has heard. */
function* upload(connection: Connection): Coroutine<string> {
  try {
    for (let n = 0; n < 100; n++)
      yield* connection.write(new Uint8Array(10_000))
    return (yield* connection.readLine()) ?? 'nothing'
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    return error.message
  } finally {
    connection.reset()
  }
}
// #endregion client

// #region run
for (const server of [refuseAndReset, refuseAndLinger])
  simulate(function* (network): Coroutine<void> {
    const address = { host: 'server', port: 80 }
    const listener = yield* listen(network.machine('server'), address)
    const client = yield* spawn(function* () {
      return yield* upload(
        yield* connect(network.machine('client'), address),
      )
    })
    const connection = yield* listener.accept()
    if (connection) yield* server(connection)
    console.log(`${server.name}: ${yield* client.join()}`)
    listener.close()
  })
// #endregion run
