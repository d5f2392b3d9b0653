// A server that takes each chunk for a line. Its client sends two names,
// and the second is cut in two.

import { type AddressInfo, connect, createServer } from 'node:net'

// #region server
const server = createServer((socket) => {
  socket.on('data', (chunk) => {
    socket.write(`hello, ${chunk.toString().trim()}\n`)
  })
})
// #endregion server

// #region client
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  client.write('Ann\nBo')
  client.once('data', () => client.end('b\n')) // the rest, a little later
  client.on('data', (chunk) => process.stdout.write(chunk))
  client.on('end', () => server.close())
})
// #endregion client
