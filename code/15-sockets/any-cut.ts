// Two hundred networks that cut and join as chance will: the answers are
// the same on all of them, and the chunks that the server reads are not.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { type Connection } from './connection.ts'
import { hello } from './hello.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'
import { type SimulatedNetwork } from './simulated-network.ts'

// #region server
/** Says hello, and notes the places at which the names came cut. */
function* watched(connection: Connection): Coroutine<void> {
  const places: number[] = []
  const data = connection.data.bind(connection)
  connection.data = (bytes) => {
    places.push((places.at(-1) ?? 0) + bytes.length)
    data(bytes)
  }
  yield* hello(connection)
  ways.add(places.join(' '))
  if (places.includes(IN_THE_UMLAUT)) throughUmlaut += 1
}
// #endregion server

// #region client
const NAMES = 'Ann\nBob\nJürgen\n'
const IN_THE_UMLAUT = 'Ann\nBob\nJ'.length + 1

function* ask(network: SimulatedNetwork): Coroutine<string> {
  const address = { host: 'server', port: 80 }
  const listener = yield* listen(network.machine('server'), address)
  yield* spawn(() => serve(listener, watched))
  const client = yield* connect(network.machine('client'), address)
  yield* client.write(NAMES)
  client.end()
  let text = ''
  let line
  while ((line = yield* client.readLine()) !== undefined)
    text += `${line}\n`
  yield* client.close()
  listener.close()
  return text
}
// #endregion client

// #region run
const ways = new Set<string>()
const answers = new Set<string>()
let throughUmlaut = 0
for (let seed = 1; seed <= 200; seed++)
  answers.add(simulate(ask, { ragged: true, seed }))

console.log(`cut in ${ways.size} ways, ${throughUmlaut} times in the ü`)
console.log(`answers: ${answers.size}`)
console.log(...answers)
// #endregion run
