// A peer that is gone without a word: half of the connection is open, and
// a deadline ends the wait. Traced.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { now } from '../10-time/time.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { type Connection } from './connection.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'

const clock = new VirtualClock()
export const trace = new Recorder(() => clock.now())

// #region handler
/** An echo that waits for a second and a half, and no longer. */
function* impatient(connection: Connection): Coroutine<void> {
  let bytes
  do {
    connection.readDeadline = (yield* now()) + 1500
    bytes = yield* connection.read()
    if (bytes) yield* connection.write(bytes)
  } while (bytes)
}
// #endregion handler

// #region run
simulate(
  function* (network) {
    const address = { host: 'server', port: 7 }
    const listener = yield* listen(network.machine('server'), address)
    const report = (error: unknown) => trace.note((error as Error).name)
    yield* spawn(() => serve(listener, impatient, report), 'server')
    const connection = yield* connect(network.machine('Ann'), address)
    yield* connection.write('Ann\n')
    yield* connection.readLine()
    network.link('Ann', 'server').cut()
    trace.note('the network is cut')
    connection.reset()
    listener.close()
  },
  { clock, observer: trace.observe },
)
// #endregion run
