// A writer that is faster than its reader waits: what is written and not
// yet read is bounded, whatever there is to write.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { type Connection } from './connection.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'

// #region writer
let written = 0
let read = 0
let most = 0

function* pour(connection: Connection): Coroutine<void> {
  const line = new Uint8Array(1000)
  for (let n = 0; n < 100_000; n++) {
    yield* connection.write(line)
    written += line.length
    most = Math.max(most, written - read)
  }
}
// #endregion writer

// #region run
simulate(function* (network) {
  const address = { host: 'server', port: 80 }
  const listener = yield* listen(network.machine('server'), address)
  yield* spawn(() => serve(listener, pour))
  const client = yield* connect(network.machine('client'), address)

  yield* sleep(1000)
  console.log(`before anything is read: ${written} written`)
  let chunk
  while ((chunk = yield* client.read())) read += chunk.length
  console.log(`at the end: ${written} written, ${read} read`)
  console.log(`at most ${most} between the two`)
  yield* client.close()
  listener.close()
})
// #endregion run
