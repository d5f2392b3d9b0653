// The network is cut, and nobody says so: whoever waits for bytes waits
// for ever.

import { type Coroutine, spawn } from '../../09-system-calls/scheduler.ts'
import { echo } from '../echo.ts'
import { connect, listen, serve } from '../listen.ts'
import { simulate } from '../simulate.ts'
import { type SimulatedNetwork } from '../simulated-network.ts'

// #region run
function* cutOff(network: SimulatedNetwork): Coroutine<void> {
  const address = { host: 'server', port: 7 }
  const listener = yield* listen(network.machine('server'), address)
  yield* spawn(() => serve(listener, echo), 'server')
  const connection = yield* connect(network.machine('Ann'), address)
  network.link('Ann', 'server').cut()
  connection.reset() // the server is not told: the network is cut
  listener.close()
}

try {
  simulate(cutOff)
} catch (error) {
  console.log(String(error))
}
// #endregion run
