// A server and its clients on the simulated network and the virtual clock.
import { type Coroutine, spawn } from '../../code/09-system-calls/scheduler.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import type { Connection } from '../../code/15-sockets/connection.ts'
import { connect, listen } from '../../code/15-sockets/listen.ts'
import { simulate, type Simulation } from '../../code/15-sockets/simulate.ts'
import type { SimulatedNetwork } from '../../code/15-sockets/simulated-network.ts'
import type { Handler } from '../../code/16-http/message.ts'
import { HttpServer } from '../../code/16-http/server.ts'
import type { Options } from '../../code/16-http/settings.ts'
import { type Answer, answersIn } from './answers.ts'

const ADDRESS = { host: 'server', port: 80 }

export class World {
  readonly host = new VirtualClock()
  readonly reports: unknown[] = []
  readonly server: HttpServer
  #conditions: Simulation
  #network: SimulatedNetwork | undefined

  constructor(handler: Handler, options: Options = {}, conditions: Simulation = {}) {
    this.#conditions = conditions
    const report = (error: unknown) => this.reports.push(error)
    this.server = new HttpServer(this.host, handler, { clock: () => 0, report, ...options })
  }

  /** Runs a client beside the server, which is stopped after it, unless that has been done. */
  run<T>(client: (world: World) => Coroutine<T>): T {
    const { host: clock, server } = this
    const body = function* (this: World, network: SimulatedNetwork): Coroutine<T> {
      this.#network = network
      const listener = yield* listen(network.machine('server'), ADDRESS)
      const serving = yield* spawn(() => server.serve(listener), 'server')
      try {
        return yield* client(this)
      } finally {
        server.stop()
        yield* serving.join()
      }
    }
    const result = simulate(body.bind(this), { clock, ...this.#conditions })
    while (clock.advance()) continue // what was under way arrives
    if (this.#network?.open !== 0) throw new Error('ends of connections are left')
    return result
  }

  *connect(): Coroutine<Client> {
    const machine = this.#network!.machine('client') // it runs, so it has one
    return new Client(yield* connect(machine, ADDRESS), this.host)
  }

  /** What is answered to this text, to the end of the connection. */
  *ask(text: string, heads?: (index: number) => boolean): Coroutine<Answer[]> {
    const client = yield* this.connect()
    yield* client.say(text)
    return answersIn(yield* client.rest(), heads)
  }
}

export class Client {
  readonly connection: Connection
  #host: VirtualClock

  constructor(connection: Connection, host: VirtualClock) {
    this.connection = connection
    this.#host = host
  }

  /** `~` stands for CR LF. */
  *say(text: string): Coroutine<void> {
    yield* this.connection.write(Buffer.from(text.replaceAll('~', '\r\n'), 'latin1'))
  }

  /** What comes next, in one piece; nothing at the end. */
  *hear(): Coroutine<string> {
    const bytes = yield* this.connection.read()
    return Buffer.from(bytes ?? []).toString('latin1')
  }

  /** All that comes until `count` answers are there. */
  *answers(count: number): Coroutine<Answer[]> {
    let text = ''
    while (true) {
      try {
        const answers = answersIn(text)
        if (answers.length >= count) return answers
      } catch {
        // there is more to come
      }
      const piece = yield* this.hear()
      if (piece === '') throw new Error(`the end came after ${JSON.stringify(text)}`)
      text += piece
    }
  }

  /** All that comes, to the end; then this side ends, too. */
  *rest(): Coroutine<string> {
    let text = ''
    for (let piece; (piece = yield* this.hear()) !== '';) text += piece
    yield* this.connection.close()
    return text
  }

  /** When the other side ends, and what it has said by then. */
  *end(): Coroutine<{ text: string; time: number }> {
    const text = yield* this.rest()
    return { text, time: this.#host.now() }
  }
}

export const GET = 'GET / HTTP/1.1~Host: a~~'
/** The last request of a connection. */
export const LAST = 'GET /last HTTP/1.1~Host: a~Connection: close~~'
export const post = (fields: string, body = ''): string =>
  `POST / HTTP/1.1~Host: a~${fields}~${body}`
