// A chat in which who speaks writes to all others. One of them does not
// read, and soon nobody hears anything.

import { type Coroutine, spawn } from '../../09-system-calls/scheduler.ts'
import { sleep } from '../../10-time/time.ts'
import { type Connection } from '../connection.ts'
import { connect, listen, serve } from '../listen.ts'
import { simulate } from '../simulate.ts'

// #region handler
const members = new Set<Connection>()

function* attend(connection: Connection): Coroutine<void> {
  members.add(connection)
  let line
  while ((line = yield* connection.readLine()) !== undefined)
    for (const member of members)
      if (member !== connection) yield* member.write(`${line}\n`)
  members.delete(connection)
}
// #endregion handler

// #region run
let heard = 0

simulate(function* (network) {
  const address = { host: 'server', port: 80 }
  const listener = yield* listen(network.machine('server'), address)
  const server = yield* spawn(() => serve(listener, attend))
  const [ann, bob, sid] = [
    yield* connect(network.machine('Ann'), address),
    yield* connect(network.machine('Bob'), address),
    yield* connect(network.machine('Sid'), address), // never reads
  ]
  const listening = yield* spawn(function* () {
    while (yield* bob.readLine()) heard += 1
  })
  const speaker = yield* spawn(function* () {
    const line = `${'x'.repeat(400)}\n`
    for (let n = 0; n < 1000; n++) yield* ann.write(line)
  })
  yield* sleep(60_000)
  console.log(`Ann has said 1000 lines: ${speaker.state === 'ended'}`)
  console.log(`Bob has heard ${heard}`)
  for (const task of [speaker, listening, server]) yield* task.cancel()
  for (const connection of [ann, bob, sid]) connection.reset()
})
// #endregion run
