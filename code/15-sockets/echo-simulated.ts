// The echo server on a simulated network: two clients at once, and every
// millisecond is the same in each run.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { now } from '../10-time/time.ts'
import { group } from '../12-ending/group.ts'
import { echo } from './echo.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'
import { type Transport } from './transport.ts'

// #region client
const address = { host: 'server', port: 7 }

function* client(transport: Transport, text: string): Coroutine<void> {
  const connection = yield* connect(transport, address)
  yield* connection.write(`${text}\n`)
  const line = yield* connection.readLine()
  console.log(`${yield* now()} ms: ${line}`)
  yield* connection.close()
}
// #endregion client

// #region run
simulate(function* (network) {
  const listener = yield* listen(network.machine('server'), address)
  yield* spawn(() => serve(listener, echo))
  yield* group(function* (clients) {
    for (const name of ['Ann', 'Bob'])
      yield* clients.spawn(() => client(network.machine(name), name))
  })
  listener.close()
})
// #endregion run
