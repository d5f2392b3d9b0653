// A writer that is faster than its reader waits: what is written and not
// yet read is bounded, whatever there is to write.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { type Connection } from './connection.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'
import { type SimulatedNetwork } from './simulated-network.ts'

// #region writer
const LINE = new Uint8Array(1000)
let written = 0
let read = 0
let most = 0

function* pour(connection: Connection, lines: number): Coroutine<void> {
  for (let n = 0; n < lines; n++) {
    written += LINE.length
    most = Math.max(most, written - read)
    yield* connection.write(LINE)
  }
}
// #endregion writer

// #region run
function* readLate(
  network: SimulatedNetwork,
  lines: number,
): Coroutine<void> {
  const address = { host: 'server', port: 80 }
  const server = network.machine('server')
  const listener = yield* listen(server, address)
  yield* spawn(() => serve(listener, (peer) => pour(peer, lines)))
  const client = yield* connect(network.machine('client'), address)

  yield* sleep(1000)
  const [wire] = server.wires
  console.log(`of ${lines} lines, ${written} bytes are written:`)
  console.log(`  unread at the client: ${client.buffered}`)
  console.log(`  under way:            ${wire?.underWay}`)
  console.log(`  still at the server:  ${wire?.unsent}`)
  let chunk
  while ((chunk = yield* client.read())) read += chunk.length
  console.log(
    `in the end, ${read} are read; never more than ${most} between`,
  )
  yield* client.close()
  listener.close()
}

for (const lines of [1000, 100_000]) {
  written = read = most = 0
  simulate((network) => readLate(network, lines))
}
// #endregion run
