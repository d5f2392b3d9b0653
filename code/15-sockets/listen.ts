// Where connections begin: `connect` makes one, a listener accepts them,
// and `serve` gives each a task of its own.

import {
  Cancelled,
  type Coroutine,
  ok,
  type Operation,
  type Resume,
  suspend,
} from '../09-system-calls/scheduler.ts'
import { Queue } from '../08-round-robin/queue.ts'
import { group } from '../12-ending/group.ts'
import { Connection } from './connection.ts'
import {
  type Address,
  type Listening,
  show,
  type Transport,
} from './transport.ts'

// #region connect
/** Waits for a connection to an address. */
export const connect = (transport: Transport, address: Address) =>
  suspend<Connection>(
    (resume) =>
      transport.connect(address, (outcome) => {
        if (!outcome.ok) resume(outcome)
        else resume(ok(new Connection(outcome.value, transport.host)))
      }),
    `a connection to ${show(address)}`,
  )
// #endregion connect

// #region listen
/** Begins to listen; port 0 stands for one that is free. */
export function listen(
  transport: Transport,
  address: Address,
): Operation<Listener> {
  return suspend(
    (resume) => {
      const waiting = new Waiting()
      const { host } = transport
      return transport.listen(
        address,
        (wire) => waiting.add(new Connection(wire, host)),
        (outcome) => {
          if (!outcome.ok) resume(outcome)
          else resume(ok(new Listener(outcome.value, waiting)))
        },
      )
    },
    `leave to listen at ${show(address)}`,
  )
}
// #endregion listen

// #region waiting
/** Connections that nobody has accepted, or the task that waits for one. */
class Waiting {
  isClosed = false
  #connections = new Queue<Connection>()
  #resume: Resume<Connection | undefined> | undefined

  add(connection: Connection): void {
    const resume = this.#resume
    this.#resume = undefined
    if (resume) resume(ok(connection))
    else this.#connections.push(connection)
  }

  readonly next = suspend<Connection | undefined>((resume) => {
    if (this.#resume) throw new Error('another task accepts here')
    const connection = this.#connections.shift()
    if (connection || this.isClosed) {
      resume(ok(connection))
      return
    }
    this.#resume = resume
    return () => {
      this.#resume = undefined
    }
  }, 'a connection')

  close(): void {
    this.isClosed = true
    this.#resume?.(ok(undefined))
    this.#resume = undefined
    let connection
    while ((connection = this.#connections.shift())) connection.reset()
  }
}
// #endregion waiting

// #region listener
export class Listener {
  #listening: Listening
  #waiting: Waiting

  /** For `listen`. */
  constructor(listening: Listening, waiting: Waiting) {
    this.#listening = listening
    this.#waiting = waiting
  }

  get address(): Address {
    return this.#listening.address
  }

  /** Waits for the next connection; undefined once it is closed. */
  accept(): Operation<Connection | undefined> {
    return this.#waiting.next
  }

  /** Accepts no more; those that were accepted stay open. */
  close(): void {
    if (this.#waiting.isClosed) return
    this.#listening.close()
    this.#waiting.close()
  }
}
// #endregion listener

// #region serve
export type Handler = (connection: Connection) => Coroutine<void>
export type Report = (error: unknown, connection: Connection) => void

/**
 * Runs the handler for each connection, in a task of its own, and closes
 * the connection after it. Returns when the listener has been closed and
 * the last connection is over. An error of one is reported; the others do
 * not notice.
 */
export function* serve(
  listener: Listener,
  handler: Handler,
  report: Report = (error) => console.error(error),
): Coroutine<void> {
  try {
    yield* group(function* (members) {
      let connection: Connection | undefined
      while ((connection = yield* listener.accept())) {
        const accepted = connection
        yield* members.spawn(
          () => attend(accepted, handler, report),
          'connection',
        )
      }
    })
  } finally {
    listener.close()
  }
}

function* attend(
  connection: Connection,
  handler: Handler,
  report: Report,
): Coroutine<void> {
  try {
    yield* handler(connection)
    yield* connection.close()
  } catch (error) {
    if (error instanceof Cancelled) throw error
    report(error, connection)
  } finally {
    connection.reset()
  }
}
// #endregion serve
