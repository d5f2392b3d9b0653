// Fifty writes are not fifty reads, and one write is not one read.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { type Connection } from './connection.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'
import { CALM } from './simulated-link.ts'

// #region reader
function* countReads(connection: Connection): Coroutine<void> {
  let reads = 0
  let bytes = 0
  let chunk
  while ((chunk = yield* connection.read())) {
    reads += 1
    bytes += chunk.length
  }
  console.log(`  ${bytes} bytes, reads: ${reads}`)
}
// #endregion reader

// #region writers
function* fiftyWrites(connection: Connection): Coroutine<void> {
  for (let n = 0; n < 50; n++) yield* connection.write('Hello\n')
}

function* oneWrite(connection: Connection): Coroutine<void> {
  yield* connection.write(new Uint8Array(1_000_000))
}
// #endregion writers

// #region run
console.log(`a packet: ${CALM.packet} bytes at most`)
for (const ragged of [false, true]) {
  console.log(ragged ? 'cut as chance will:' : 'calm:')
  simulate(
    function* (network) {
      const address = { host: 'server', port: 80 }
      const listener = yield* listen(network.machine('server'), address)
      yield* spawn(() => serve(listener, countReads))
      for (const write of [fiftyWrites, oneWrite]) {
        const client = network.machine('client')
        const connection = yield* connect(client, address)
        yield* write(connection)
        yield* connection.close()
      }
      listener.close()
    },
    { ragged },
  )
}
// #endregion run
