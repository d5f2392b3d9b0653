// The echo server on the real network, with a client of its own; or, with
// a port, for whoever calls, until Ctrl-C.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { echo } from './echo.ts'
import { connect, type Listener, listen, serve } from './listen.ts'
import { live } from './live.ts'
import { type NodeTcp } from './node-tcp.ts'

// #region server
const port = Number(process.argv[2] ?? 0)

live(function* (tcp) {
  const listener = yield* listen(tcp, { host: '127.0.0.1', port })
  if (port === 0) yield* spawn(() => tryOut(tcp, listener))
  yield* serve(listener, echo)
})
// #endregion server

// #region client
function* tryOut(tcp: NodeTcp, listener: Listener): Coroutine<void> {
  const connection = yield* connect(tcp, listener.address)
  yield* connection.write('Is anybody there?\n')
  console.log(yield* connection.readLine())
  yield* connection.close()
  listener.close()
}
// #endregion client
