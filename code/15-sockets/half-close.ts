// The end is said in one direction, and the answer comes in the other.

import { spawn } from '../09-system-calls/scheduler.ts'
import { count } from './count.ts'
import { connect, listen, serve } from './listen.ts'
import { live } from './live.ts'

// #region run
live(function* (tcp) {
  const listener = yield* listen(tcp, { host: '127.0.0.1', port: 0 })
  yield* spawn(() => serve(listener, count))
  const client = yield* connect(tcp, listener.address)
  yield* client.write('how many bytes are these?')
  client.end()
  console.log('client:', yield* client.readLine())
  yield* client.close()
  listener.close()
})
// #endregion run
