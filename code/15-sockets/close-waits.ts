// A listener that is closed takes nobody in, and who is in is served to
// the end.

import { spawn } from '../09-system-calls/scheduler.ts'
import { echo } from './echo.ts'
import { NetworkError } from './errors.ts'
import { connect, listen, serve } from './listen.ts'
import { live } from './live.ts'

// #region run
live(function* (tcp) {
  const listener = yield* listen(tcp, { host: '127.0.0.1', port: 0 })
  const server = yield* spawn(() => serve(listener, echo))
  const guest = yield* connect(tcp, listener.address)
  yield* guest.write('hello\n')
  console.log(`guest: ${yield* guest.readLine()}`)

  listener.close()
  try {
    yield* connect(tcp, listener.address)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    console.log(`newcomer: ${error.name}`)
  }
  yield* guest.write('still here\n')
  console.log(`guest: ${yield* guest.readLine()}`)
  console.log(`the server: ${server.state}`)
  yield* guest.close()
  yield* server.join()
  console.log(`the server: ${server.state}`)
})
// #endregion run
