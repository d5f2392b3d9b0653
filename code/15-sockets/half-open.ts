// Half-open: the client has reset a connection while the network was cut.
// The server learns of it when it writes, once the network is mended.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { now, sleep } from '../10-time/time.ts'
import { type Connection } from './connection.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'

// #region run
/** Sends the time, every second. */
function* clockwork(connection: Connection): Coroutine<void> {
  while (true) {
    const time = yield* now()
    yield* connection.write(`${time}\n`)
    console.log(`${time} ms: the server has written`)
    yield* sleep(1000)
  }
}

simulate(function* (network) {
  const address = { host: 'server', port: 13 }
  const listener = yield* listen(network.machine('server'), address)
  const report = (error: unknown) => console.log(String(error))
  yield* spawn(() => serve(listener, clockwork, report))
  const connection = yield* connect(network.machine('Ann'), address)
  yield* connection.readLine()
  listener.close()

  network.link('Ann', 'server').cut()
  connection.reset()
  console.log(`${yield* now()} ms: the network is cut, and Ann is gone`)
  yield* sleep(2500)
  network.link('Ann', 'server').mend()
  console.log(`${yield* now()} ms: the network is mended`)
})
// #endregion run
