// Chapter 12's downloader, unchanged, against a real server: of two
// hundred addresses some are reset at first, and some are left waiting.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { download } from '../12-ending/downloader.ts'
import { type Connection } from './connection.ts'
import { connect, listen, serve } from './listen.ts'
import { live } from './live.ts'

// #region server
const asked = new Set<string>()
const open = new Set<Connection>()
let most = 0

function* texts(connection: Connection): Coroutine<void> {
  open.add(connection)
  most = Math.max(most, open.size)
  try {
    const address = (yield* connection.readLine(100)) ?? ''
    const isNew = !asked.has(address)
    asked.add(address)
    if (isNew && address.endsWith('5')) connection.reset()
    else if (isNew && address.endsWith('50')) yield* connection.read()
    else yield* connection.write(`the text at ${address}\n`)
  } finally {
    open.delete(connection)
  }
}
// #endregion server

// #region client
live(function* (tcp) {
  const listener = yield* listen(tcp, { host: '127.0.0.1', port: 0 })
  const server = yield* spawn(() => serve(listener, texts, () => undefined))

  function* fetch(address: string): Coroutine<string> {
    const connection = yield* connect(tcp, listener.address)
    try {
      yield* connection.write(`${address}\n`)
      const text = yield* connection.readLine()
      if (text === undefined) throw new Error('no text')
      return text
    } finally {
      connection.reset()
    }
  }

  const addresses = Array.from({ length: 200 }, (_, n) => `/page/${n}`)
  const got = yield* download(addresses, {
    fetch,
    width: 20,
    limit: 500,
    patience: { attempts: 5, pause: 20, longest: 200 },
  })
  const whole = [...got.values()].filter((text) => text.ok)
  console.log(`${whole.length} of ${got.size} texts`)
  listener.close()
  yield* server.join()
  console.log(`at most 20 at a time: ${most <= 20}, ${open.size} left`)
})
// #endregion client
