// A client that does what its plan says, and keeps what it sees.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { deadline, now, sleep } from '../10-time/time.ts'
import { TimedOut } from '../12-ending/timeout.ts'
import type { Connection } from '../15-sockets/connection.ts'
import { NetworkError } from '../15-sockets/errors.ts'
import { connect } from '../15-sockets/listen.ts'
import type { Address, Transport } from '../15-sockets/transport.ts'
import { type Answer, AnswerReader } from './answers.ts'
import type { Asked, ClientPlan } from './plan.ts'

/** How long it waits for the next bytes, and how long silence lasts. */
const PATIENCE = 60_000
const SILENCE = 100_000

// #region stage
/** How far a client is: where a fault can hit it. */
export const STAGES = [
  'not there',
  'waits', // for an answer, of which no byte has come
  'inside', // an answer
  'between', // answers: all that it has asked is answered
  'over',
] as const

export type Stage = (typeof STAGES)[number]
// #endregion stage

// #region seen
/** What is known of a client when all is over. */
export interface Seen {
  readonly plan: ClientPlan
  readonly sentAt: readonly number[]
  readonly answers: readonly Answer[]
  /** How it ended, in words; undefined if it has not. */
  readonly end: string | undefined
}
// #endregion seen

// #region client
export class Client {
  readonly plan: ClientPlan
  readonly reader: AnswerReader
  /** When each request was given to the network. */
  readonly sentAt: number[] = []
  connection: Connection | undefined
  isSilent = false
  /** How it ended: in words, or undefined if it has not. */
  end: string | undefined
  #transport: Transport
  #note: (text: string) => void

  constructor(
    plan: ClientPlan,
    transport: Transport,
    note: (text: string) => void,
  ) {
    this.plan = plan
    this.reader = new AnswerReader(plan.asks)
    this.#transport = transport
    this.#note = (text) => note(`${plan.name} ${text}`)
  }

  get stage(): Stage {
    if (this.end !== undefined) return 'over'
    if (!this.connection) return 'not there'
    if (this.connection.isOver) return 'over'
    if (this.reader.isInside) return 'inside'
    const isWaiting = this.sentAt.length > this.reader.answers.length
    return isWaiting ? 'waits' : 'between'
  }

  seen(): Seen {
    const { plan, sentAt, reader, end } = this
    return { plan, sentAt, answers: reader.answers, end }
  }
  // #endregion client

  // #region run
  *run(server: Address): Coroutine<void> {
    yield* deadline(this.plan.at)
    try {
      this.#note('connects')
      this.connection = yield* connect(this.#transport, server)
      this.end = yield* this.#talk(this.connection)
    } catch (error) {
      if (!(error instanceof NetworkError || error instanceof TimedOut))
        this.end = `broke: ${String(error)}`
      else this.end = error.message
    } finally {
      this.connection?.reset()
    }
    this.#note(`is done: ${this.end}`)
  }

  *#talk(connection: Connection): Coroutine<string> {
    const { asks, atOnce, endsEarly, pause, rest } = this.plan
    const { answers } = this.reader
    if (atOnce) yield* this.#ask(connection, asks)
    for (const [index, asked] of asks.entries()) {
      if (!atOnce && index > 0) yield* sleep(rest)
      if (!atOnce) yield* this.#ask(connection, [asked])
      if (endsEarly && this.sentAt.length === asks.length) connection.end()
      while (answers.length <= index) {
        yield* sleep(pause)
        if (this.isSilent) return yield* this.#silence()
        connection.readDeadline = (yield* now()) + PATIENCE
        const bytes = yield* connection.read()
        if (!bytes) return 'the server has ended'
        this.#hear(bytes)
      }
      if (answers[index]!.closes) break
    }
    yield* connection.close()
    return 'it has what it wants'
  }
  // #endregion run

  // #region ask
  *#ask(connection: Connection, asks: readonly Asked[]): Coroutine<void> {
    if (this.isSilent) return
    const time = yield* now()
    for (const { method, path } of asks) {
      this.#note(`asks: ${method} ${path}`)
      this.sentAt.push(time)
    }
    connection.writeDeadline = time + PATIENCE
    yield* connection.write(asks.map(textOf).join(''))
  }

  #hear(bytes: Uint8Array): void {
    const { answers } = this.reader
    const before = answers.length
    this.reader.push(bytes)
    for (const { status, body } of answers.slice(before))
      this.#note(`has answer ${status}, ${body.length} bytes`)
  }

  *#silence(): Coroutine<string> {
    yield* sleep(SILENCE)
    return 'it was silent'
  }
  // #endregion ask
}

const textOf = ({ method, path, body }: Asked): string => {
  const length = method === 'POST' ? `Content-Length: ${body}\r\n` : ''
  const head = `${method} ${path} HTTP/1.1\r\nHost: server\r\n${length}`
  return `${head}\r\n${'x'.repeat(body)}`
}
