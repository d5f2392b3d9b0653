// The chat on the real network. With a port it runs until Ctrl-C, and
// `nc 127.0.0.1 PORT` is a way in.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { chat } from './chat.ts'
import { connect, type Listener, listen, serve } from './listen.ts'
import { live } from './live.ts'
import { type NodeTcp } from './node-tcp.ts'

// #region server
const port = Number(process.argv[2] ?? 0)

live(function* (tcp) {
  const listener = yield* listen(tcp, { host: '127.0.0.1', port })
  if (port === 0) yield* spawn(() => tryOut(tcp, listener))
  yield* serve(listener, chat())
})
// #endregion server

// #region guests
function* tryOut(tcp: NodeTcp, listener: Listener): Coroutine<void> {
  const ann = yield* connect(tcp, listener.address)
  yield* ann.write('Ann\n')
  console.log(yield* ann.readLine())
  const bob = yield* connect(tcp, listener.address)
  yield* bob.write('Bob\nhello, Ann\n')
  for (let n = 0; n < 2; n++) console.log(yield* ann.readLine())
  yield* bob.close()
  console.log(yield* ann.readLine())
  yield* ann.close()
  listener.close()
}
// #endregion guests
