// A server that does not look at what `write` says, and two clients. What
// the second does not read piles up in the server.

import { once } from 'node:events'
import {
  type AddressInfo,
  connect,
  createServer,
  type Socket,
} from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'

// #region run
const LINE = Buffer.alloc(10_000, 'x')
const LINES = 10_000

async function pour(socket: Socket): Promise<void> {
  let refused = 0
  for (let n = 1; n <= LINES; n++) {
    if (!socket.write(LINE)) refused += 1
    if (n % 10 === 0) await nextTurn() // Node can send, clients can read
  }
  const share = socket.writableLength / (LINES * LINE.length)
  console.log(`  over half of it lies in memory: ${share > 0.5}`)
  console.log(`  most writes said "wait": ${refused > LINES / 2}`)
}
// #endregion run

const server = createServer().listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo

for (const reads of [true, false]) {
  console.log(reads ? 'a client that reads:' : 'one that does not:')
  const client = connect(port, '127.0.0.1')
  if (reads) client.resume()
  else client.pause()
  const [socket] = (await once(server, 'connection')) as [Socket]
  await pour(socket)
  client.destroy()
  socket.destroy()
}
server.close()
