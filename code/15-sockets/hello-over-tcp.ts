// The same two names, cut in the same place, on the same network.

import { type AddressInfo, connect } from 'node:net'
import { spawn } from '../09-system-calls/scheduler.ts'
import { suspend, DONE } from '../09-system-calls/scheduler.ts'
import { hello } from './hello.ts'
import { listen, serve } from './listen.ts'
import { live } from './live.ts'

// #region server
live(function* (tcp) {
  const listener = yield* listen(tcp, { host: '127.0.0.1', port: 0 })
  yield* spawn(() => serve(listener, hello))
  // #endregion server
  yield* suspend((resume) => {
    const client = connect(listener.address.port, '127.0.0.1')
    client.write('Ann\nBo')
    client.once('data', () => client.end('b\n')) // the rest, a little later
    client.on('data', (chunk) => process.stdout.write(chunk))
    client.on('end', () => resume(DONE))
  }, 'the client')
  listener.close()
})
