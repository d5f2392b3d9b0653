// One client resets its connection, and the server is gone, with all that
// it did for others.
// @exits 1

import { type AddressInfo, connect, createServer } from 'node:net'

// #region run
const server = createServer((socket) => {
  socket.write('hello\n')
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const good = connect(port, '127.0.0.1')
  good.on('close', () => console.log('the good one is closed'))
  good.once('data', () => {
    const bad = connect(port, '127.0.0.1')
    bad.once('data', () => bad.resetAndDestroy())
  })
})
// #endregion run
