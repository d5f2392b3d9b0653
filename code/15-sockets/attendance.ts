// A server that is looked at: whose connection each of its tasks attends
// to, and what it says of them.
//
// Invariant: a task that another starts attends to the same client.

import { type Host } from '../09-system-calls/host.ts'
import { type Observer } from '../09-system-calls/options.ts'
import {
  type Coroutine,
  Scheduler,
  type Task,
} from '../09-system-calls/scheduler.ts'
import { type Connection } from './connection.ts'
import { type Handler, listen, serve } from './listen.ts'
import { type Address, type Transport } from './transport.ts'
import { type TaskView } from './world-view.ts'

// #region attendance
export class Attendance {
  #scheduler: Scheduler
  #handler: Handler
  #say: (text: string) => void
  #running: Task<unknown> | undefined
  #clients = new WeakMap<Task<unknown>, string>()
  #connections = new Set<Connection>()

  constructor(host: Host, handler: Handler, say: (text: string) => void) {
    this.#scheduler = new Scheduler({ host, observer: this.#observe })
    this.#handler = handler
    this.#say = say
  }

  /** Starts the server. */
  start(transport: Transport, address: Address): void {
    const attend: Handler = (connection) => this.#attend(connection)
    const report = (error: unknown, { remote }: Connection) => {
      this.#say(`the server, of ${remote.host}: ${String(error)}`)
    }
    const server = function* server() {
      const listener = yield* listen(transport, address)
      yield* serve(listener, attend, report)
    }
    this.#scheduler.start(server, ({ ok }) => {
      this.#say(`the server has ${ok ? 'ended' : 'failed'}`)
    })
  }
  // #endregion attendance

  // #region attend
  *#attend(connection: Connection): Coroutine<void> {
    const { host } = connection.remote
    if (this.#running) this.#clients.set(this.#running, host)
    this.#connections.add(connection)
    this.#say(`the server has a task for ${host}`)
    yield* this.#handler(connection)
    this.#say(`the server has done with ${host}`)
  }

  #observe: Observer = ({ what, task, by }) => {
    const client = by && this.#clients.get(by)
    if (what === 'run') this.#running = task
    else if (what === 'made' && client) this.#clients.set(task, client)
  }
  // #endregion attend

  // #region look
  /** The server's ends of a client's connections that are open. */
  of(client: string): Connection[] {
    for (const connection of this.#connections)
      if (connection.isOver) this.#connections.delete(connection)
    return [...this.#connections].filter(
      ({ remote }) => remote.host === client,
    )
  }

  /** Its living tasks, as `ps` tells them. */
  get tasks(): TaskView[] {
    return Array.from(this.#scheduler.tasks, (task) => {
      const { id, name, state, waiting = '' } = task
      const client = this.#clients.get(task) ?? ''
      return { id, name, state, waiting, client }
    })
  }
  // #endregion look
}
