// How many clients a server takes that may have a hundred descriptors: in a
// process of its own, on the real network.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { connect } from '../15-sockets/listen.ts'
import { live } from '../15-sockets/live.ts'
import { ask } from './client.ts'
import { called } from './disk.ts'
import type {} from './serve.ts' // started below: another server, another output

// #region server
const here = import.meta.dirname
const program = [process.execPath, join(here, 'serve.ts'), here]
const server = spawn('/bin/sh', [
  '-c',
  'ulimit -n 100; exec "$@"',
  'sh',
  ...program,
  ...['--port', '0', '--log', 'off'],
])
server.stderr.pipe(process.stdout)

/** Waits until it says where it listens. */
const port = called<number>((callback) => {
  server.stdout.once('data', (text: Buffer) => {
    callback(null, Number(/:(\d+)\//.exec(text.toString())?.[1]))
  })
}, 'the address of the server')
// #endregion server

// #region clients
live(function* (tcp) {
  const address = { host: '127.0.0.1', port: yield* port }
  const statuses = []
  const connections = []
  for (let n = 0; n < 50; n++) {
    const connection = yield* connect(tcp, address)
    statuses.push((yield* ask(connection, '/serve.ts')).status)
    connections.push(connection)
  }
  for (const status of [200, 503])
    console.log(
      `${status}:`,
      statuses.filter((other) => other === status).length,
      'clients',
    )
  for (const connection of connections) connection.reset()
  server.kill('SIGTERM')
})
// #endregion clients
