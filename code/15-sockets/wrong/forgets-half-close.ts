// A server that counts what it was sent, and answers at the end. It never
// answers: its own end was closed with the client's.

import { type AddressInfo, connect, createServer } from 'node:net'

// #region server
const server = createServer((socket) => {
  let count = 0
  socket.on('data', (chunk) => (count += chunk.length))
  socket.on('end', () => {
    setTimeout(() => socket.write(`${count} bytes\n`), 10) // it thinks
  })
  socket.on('error', (error) => console.log(`server: ${error.message}`))
})
// #endregion server

// #region client
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  client.end('how many bytes are these?')
  client.on('data', (chunk) => console.log(`client: ${chunk.toString()}`))
  client.on('close', () => {
    console.log('client: closed')
    server.close()
  })
})
// #endregion client
