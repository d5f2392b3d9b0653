// Two hundred networks that cut and join as chance will: the answers are
// the same on all of them, and the chunks are not.

import { type Coroutine, spawn } from '../09-system-calls/scheduler.ts'
import { hello } from './hello.ts'
import { connect, listen, serve } from './listen.ts'
import { simulate } from './simulate.ts'
import { type SimulatedNetwork } from './simulated-network.ts'

// #region client
function* ask(network: SimulatedNetwork): Coroutine<string> {
  const address = { host: 'server', port: 80 }
  const listener = yield* listen(network.machine('server'), address)
  yield* spawn(() => serve(listener, hello))
  const client = yield* connect(network.machine('client'), address)
  yield* client.write('Ann\nBob\nJürgen\n')
  client.end()
  const sizes = []
  const decoder = new TextDecoder()
  let text = ''
  let chunk
  while ((chunk = yield* client.read())) {
    sizes.push(chunk.length)
    text += decoder.decode(chunk, { stream: true })
  }
  cuts.add(sizes.join(' '))
  yield* client.close()
  listener.close()
  return text
}
// #endregion client

// #region run
const cuts = new Set<string>()
const answers = new Set<string>()
for (let seed = 1; seed <= 200; seed++)
  answers.add(simulate(ask, { ragged: true, seed }))

console.log(`cut in ${cuts.size} ways, ${answers.size} answer:`)
console.log(...answers)
// #endregion run
