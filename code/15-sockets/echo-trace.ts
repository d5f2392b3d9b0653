// An echo, traced: who waits for what, on both sides of the wire.

import { spawn } from '../09-system-calls/scheduler.ts'
import { Recorder } from '../09-system-calls/trace.ts'
import { VirtualClock } from '../10-time/virtual-clock.ts'
import { echo } from './echo.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'

const clock = new VirtualClock()
export const trace = new Recorder(() => clock.now())

// #region run
simulate(
  function* (network) {
    const address = { host: 'server', port: 7 }
    const listener = yield* listen(network.machine('server'), address)
    yield* spawn(() => serve(listener, echo), 'server')
    const connection = yield* connect(network.machine('Ann'), address)
    yield* connection.write('Ann\n')
    trace.note(`reads ${yield* connection.readLine()}`)
    yield* connection.close()
    listener.close()
  },
  { clock, observer: trace.observe },
)
// #endregion run
