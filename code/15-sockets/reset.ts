// One client resets its connection: its task is told, where it waits, and
// the other client's does not notice.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { Channel } from '../11-channels/channel.ts'
import { echo } from './echo.ts'
import { connect, listen, serve } from './listen.ts'
import { live } from './live.ts'

// #region run
live(function* (tcp) {
  const reports = new Channel<unknown>(10)
  const listener = yield* listen(tcp, { host: '127.0.0.1', port: 0 })
  const report = (error: unknown) => {
    console.log(`server: ${(error as Error).name}`)
    reports.close()
  }
  yield* spawn(() => serve(listener, echo, report))

  const good = yield* connect(tcp, listener.address)
  const bad = yield* connect(tcp, listener.address)
  yield* bad.write('hello\n')
  yield* bad.readLine()
  bad.reset()
  yield* reports.take() // until the server has noticed

  yield* good.write('still here\n')
  console.log(`client: ${yield* good.readLine()}`)
  yield* good.close()
  listener.close()
})
// #endregion run
