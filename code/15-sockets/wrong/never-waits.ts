// A server that does not look at what `write` says, and a client that does
// not read. What the kernel does not take piles up in the server.

import { type AddressInfo, connect, createServer } from 'node:net'

// #region run
const server = createServer((socket) => {
  const line = Buffer.alloc(10_000, 'x')
  let refused = 0
  for (let n = 0; n < 10_000; n++) if (!socket.write(line)) refused += 1
  const share = socket.writableLength / (10_000 * line.length)
  console.log(`most writes said "wait": ${refused > 5000}`)
  console.log(`over half of it lies in memory: ${share > 0.5}`)
  socket.on('error', () => undefined)
  socket.resetAndDestroy()
  server.close()
})
// #endregion run

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  client.pause()
  client.on('error', () => undefined)
})
