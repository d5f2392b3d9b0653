// A client whom somebody leads from outside: it connects, sends the lines
// that it is given, and reads lines, at once or slowly.
//
// Invariant: it holds at most `MOST_LINES` that are not sent, and of those
// that it has read the last few.

import {
  type Coroutine,
  ok,
  type Resume,
  type Scheduler,
  suspend,
  type Task,
} from '../09-system-calls/scheduler.ts'
import { sleep } from '../10-time/time.ts'
import { group } from '../12-ending/group.ts'
import { type Connection } from './connection.ts'
import { connect } from './listen.ts'
import { type Address, type Transport } from './transport.ts'

// #region guest
/** So many lines at most wait to be sent. */
export const MOST_LINES = 600
/** How long a slow reader takes for a line, in milliseconds. */
const SLOWLY = 1000
/** So many of the lines it has read are kept, and so much of each. */
const KEPT = 3
const SHORT = 60

export class Guest {
  readonly name: string
  near: 'connects' | 'open' | 'has ended' | 'gone' = 'gone'
  connection: Connection | undefined
  isSlow = false
  /** How many lines it has read, and the last few of them. */
  lines = 0
  heard: string[] = []
  #transport: Transport
  #scheduler: Scheduler
  #say: (text: string) => void
  #visiting: Task<void> | undefined
  #toSend: string[] = []
  #sender: Resume<string | undefined> | undefined // it waits for a line

  /** Its tasks run in the scheduler; what happens to it is said. */
  constructor(
    name: string,
    transport: Transport,
    scheduler: Scheduler,
    say: (text: string) => void,
  ) {
    this.name = name
    this.#transport = transport
    this.#scheduler = scheduler
    this.#say = say
  }
  // #endregion guest

  // #region led
  /** How many more lines it can be given. */
  get room(): number {
    return this.near === 'open' ? MOST_LINES - this.#toSend.length : 0
  }

  /** Who is gone connects, and sends these lines first. */
  come(address: Address, first: readonly string[]): void {
    this.near = 'connects'
    this.#toSend = [...first]
    const visit = () => this.#visit(address)
    this.#visiting = this.#scheduler.spawn(visit, this.name)
  }

  /** Gives it lines to send; there has to be room. */
  send(lines: readonly string[]): void {
    this.#toSend.push(...lines)
    this.#sender?.(ok(this.#toSend.shift()))
  }

  /** It ends its stream when all is sent, and reads on. */
  end(): void {
    this.near = 'has ended'
    this.#sender?.(ok(this.#toSend.shift()))
  }

  /** It throws its connection away, or no longer waits for one. */
  leave(): void {
    if (this.connection) this.connection.reset()
    else this.#visiting?.requestCancel()
  }
  // #endregion led

  // #region visit
  *#visit(address: Address): Coroutine<void> {
    try {
      const connection = yield* connect(this.#transport, address)
      this.connection = connection
      this.near = 'open'
      this.#say(`${this.name} is connected`)
      yield* this.#talk(connection)
      yield* connection.close()
      this.#say(`${this.name}’s connection is closed`)
    } catch (error) {
      this.#say(`${this.name}: ${String(error)}`)
    } finally {
      this.connection?.reset()
      this.connection = undefined
      this.near = 'gone'
    }
  }

  *#talk(connection: Connection): Coroutine<void> {
    const sends = () => this.#sendAll(connection)
    const reads = () => this.#readAll(connection)
    yield* group(function* (both) {
      yield* both.spawn(sends, 'sends')
      yield* reads()
    })
  }
  // #endregion visit

  // #region send
  *#sendAll(connection: Connection): Coroutine<void> {
    let line
    while ((line = yield* this.#next) !== undefined) {
      this.#sender = undefined
      yield* connection.write(`${line}\n`)
    }
    connection.end()
  }
  // #endregion send

  // #region read
  *#readAll(connection: Connection): Coroutine<void> {
    let line
    while ((line = yield* connection.readLine()) !== undefined) {
      this.#hear(line)
      if (this.isSlow) yield* sleep(SLOWLY)
    }
    this.#say(`${this.name} reads that the server has ended`)
    if (this.near === 'open') this.end()
  }

  #hear(line: string): void {
    this.lines += 1
    const isShort = line.length <= SHORT
    const shown = isShort ? line : `${line.slice(0, SHORT - 1)}…`
    this.heard = [...this.heard, shown].slice(-KEPT)
    if (isShort) this.#say(`${this.name} reads “${line}”`)
  }
  // #endregion read

  // #region next
  #next = suspend<string | undefined>((resume) => {
    const line = this.#toSend.shift()
    if (line !== undefined || this.near !== 'open') {
      resume(ok(line))
      return
    }
    this.#sender = resume
    return () => {
      this.#sender = undefined
    }
  }, 'a line to send')
  // #endregion next
}
