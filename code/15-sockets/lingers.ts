// A server that refuses what is too long, and stays until its answer has
// been read.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { type Connection } from './connection.ts'
import { LineTooLong } from './errors.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'

// #region handler
function* strict(connection: Connection): Coroutine<void> {
  try {
    yield* connection.readLine(10)
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error
    yield* connection.write('that is too long\n')
  }
}
// #endregion handler

// #region run
simulate(function* (network) {
  const address = { host: 'server', port: 80 }
  const listener = yield* listen(network.machine('server'), address)
  yield* spawn(() => serve(listener, strict))
  const client = yield* connect(network.machine('client'), address)
  yield* client.write('a line of more than ten bytes\n')
  listener.close()
  try {
    console.log(yield* client.readLine())
  } catch (error) {
    console.log(String(error))
  }
  yield* client.close()
})
// #endregion run
