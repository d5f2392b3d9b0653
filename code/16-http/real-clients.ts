// The same server on Node's TCP, asked by Node's own client: nothing in it
// knows which of the networks it is on.

import { get } from 'node:http'
import { Scheduler } from '../09-system-calls/scheduler.ts'
import { LiveClock } from '../10-time/live-clock.ts'
import { listen } from '../15-sockets/listen.ts'
import { NodeTcp } from '../15-sockets/node-tcp.ts'
import { HttpServer } from './server.ts'

// #region run
const host = new LiveClock()
const server = new HttpServer(host, function* (request, response) {
  yield* response.send(200, {}, `you asked for ${request.path}`)
})

new Scheduler({ host }).start(
  function* main() {
    const address = { host: '127.0.0.1', port: 0 }
    const listener = yield* listen(new NodeTcp(host), address)
    ask(listener.address.port)
    yield* server.serve(listener)
  },
  (outcome) => console.log('the server has ended:', outcome.ok),
)

function ask(port: number): void {
  get({ port, path: '/tea', host: '127.0.0.1' }, (answer) => {
    console.log(answer.statusCode, answer.statusMessage)
    answer.setEncoding('utf8')
    answer.on('data', (text) => console.log(text))
    answer.on('end', () => server.stop())
  })
}
// #endregion run
