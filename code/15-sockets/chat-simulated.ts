// The chat on a simulated network: two rooms, and Sid, who says his name
// and never reads a line.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { chat } from './chat.ts'
import { type Connection } from './connection.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'
import { type SimulatedNetwork } from './simulated-network.ts'

// #region guests
const address = { host: 'server', port: 80 }

function* comeIn(network: SimulatedNetwork, name: string) {
  const connection = yield* connect(network.machine(name), address)
  yield* connection.write(`${name}\n`)
  return connection
}

/** Prints what comes, in short; returns how many lines there were. */
function* watch(name: string, connection: Connection): Coroutine<number> {
  for (let count = 0; ; count++) {
    const line = yield* connection.readLine()
    if (line === undefined) return count
    if (line.length < 50) console.log(`${name} reads: ${line}`)
  }
}
// #endregion guests

// #region run
simulate(function* (network) {
  const listener = yield* listen(network.machine('server'), address)
  const report = (error: unknown) => console.log(`  (${String(error)})`)
  yield* spawn(() => serve(listener, chat(), report))

  const ann = yield* comeIn(network, 'Ann')
  const annSees = yield* spawn(() => watch('Ann', ann))
  const bob = yield* comeIn(network, 'Bob')
  const bobSees = yield* spawn(() => watch('Bob', bob))
  const sid = yield* comeIn(network, 'Sid')
  yield* sleep(20)

  for (let n = 0; n < 1000; n++) {
    yield* ann.write(`${'x'.repeat(400)}\n`)
    yield* sleep(1)
  }
  yield* bob.write('/join kitchen\n')
  yield* sleep(20)
  yield* ann.write('who is still here?\n')
  ann.end()
  yield* sleep(20)
  bob.end()
  console.log(`Ann: ${yield* annSees.join()} lines`)
  console.log(`Bob: ${yield* bobSees.join()} lines`)
  for (const guest of [ann, bob, sid]) yield* guest.close()
  listener.close()
})
// #endregion run
