// The server: a conversation for each connection, and a way to stop that
// breaks off no answer.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { Host } from '../09-system-calls/host.ts'
import type { Connection } from '../15-sockets/connection.ts'
import { type Listener, serve } from '../15-sockets/listen.ts'
import { Conversation } from './conversation.ts'
import { fromLatin1 } from './output.ts'
import type { Handler } from './message.ts'
import { type Options, type Settings, settings } from './settings.ts'

// #region server
export class HttpServer {
  #handler: Handler
  #settings: Settings
  #conversations = new Set<Conversation>()
  #listener: Listener | undefined
  #host: Host
  #stopTime = Infinity

  constructor(host: Host, handler: Handler, options: Options = {}) {
    this.#host = host
    this.#handler = handler
    this.#settings = settings(options)
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#conversations.size
  }
  // #endregion server

  // #region serve
  /** Serves until `stop` was called and the last connection is over. */
  *serve(listener: Listener): Coroutine<void> {
    this.#listener = listener
    if (this.#stopTime < Infinity) listener.close()
    yield* serve(
      listener,
      (connection) => this.#converse(connection),
      (error) => this.#settings.report(error),
    )
  }

  *#converse(connection: Connection): Coroutine<void> {
    const talk = new Conversation(
      connection,
      this.#host,
      this.#handler,
      this.#settings,
    )
    if (this.#conversations.size >= this.#settings.counts.connections)
      return yield* connection.write(BUSY)
    this.#conversations.add(talk)
    try {
      if (this.#stopTime < Infinity) talk.stop(this.#stopTime)
      yield* talk.run()
    } finally {
      this.#conversations.delete(talk)
    }
  }
  // #endregion serve

  // #region stop
  /** Takes no more connections. On each that is open, the next answer to
   * begin says that it is the last; an idle one has the time of grace to
   * be asked for it. */
  stop(): void {
    if (this.#stopTime < Infinity) return
    this.#stopTime = this.#host.now() + this.#settings.times.grace
    this.#listener?.close()
    for (const talk of this.#conversations) talk.stop(this.#stopTime)
  }
  // #endregion stop
}

const BUSY = fromLatin1(
  'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n' +
    'Content-Length: 0\r\nConnection: close\r\n\r\n',
)
