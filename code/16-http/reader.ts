// Reads requests from a connection: gives the parser the bytes that it asks
// for, each within its time.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { Host } from '../09-system-calls/host.ts'
import type { Connection } from '../15-sockets/connection.ts'
import type { Sizes, Times } from './limits.ts'
import { type Found, type Parser, parser } from './parser.ts'
import type { RequestHead } from './request-head.ts'
import type { Sender } from './sender.ts'

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'

// #region reader
export class Reader {
  /** True while it waits for the first byte of a request. */
  isIdle = false
  /** True if the client sends no body before it is told to go on. */
  isAwaited = false
  #connection: Connection
  #host: Host
  #sender: Sender
  #times: Times
  #parser: Parser
  #isFirst = true
  #latest = Infinity // for the first byte of a request
  #waited = 0 // for this body
  // #endregion reader

  constructor(
    connection: Connection,
    host: Host,
    sender: Sender,
    times: Times,
    sizes: Sizes,
  ) {
    this.#connection = connection
    this.#host = host
    this.#sender = sender
    this.#times = times
    this.#parser = parser(sizes)
  }

  // #region head
  /** Waits for a request; gives nothing if the client has ended. The time
   * for a head begins with its first byte, and no later byte renews it.
   * A server that stops waits no longer than for its time of grace. */
  *head(): Coroutine<RequestHead | undefined> {
    const { idle, head } = this.#times
    let deadline: number | undefined
    this.isIdle = true
    let step = this.#parser.next()
    while (!step.done) {
      const found = step.value
      if (typeof found !== 'string') return this.#begun(found)
      yield* this.#sender.flush()
      const now = this.#host.now()
      deadline ??= now + (this.#isFirst ? head : idle)
      if (found === 'more' && this.isIdle) {
        this.isIdle = false
        deadline = now + head
      }
      this.#connection.readDeadline = this.isIdle
        ? Math.min(deadline, this.#latest)
        : deadline
      step = this.#parser.next(yield* this.#connection.read())
    }
    return undefined
  }

  #begun(found: Found): RequestHead {
    if (found.kind !== 'head') throw new Error('a body was not read')
    this.isIdle = this.#isFirst = false
    this.isAwaited = found.waits
    this.#waited = 0
    if (found.length === 0) this.#parser.next() // its end follows at once
    return found
  }

  /** For a server that stops: waits no longer than that for a request. */
  hurry(deadline: number): void {
    this.#latest = deadline
    if (this.isIdle && deadline < this.#connection.readDeadline)
      this.#connection.readDeadline = deadline
  }

  get isHurried(): boolean {
    return this.#latest < Infinity
  }
  // #endregion head

  // #region part
  /** Waits for the next part of a body: some bytes, or its end. A client
   * is told to go on only if nothing of the answer is out, for behind its
   * first byte the words would be a part of it. */
  *part(isAnswered: boolean): Coroutine<Part> {
    let step = this.#parser.next()
    while (!step.done) {
      const found = step.value
      if (typeof found !== 'string') return partOf(found)
      if (this.isAwaited && !isAnswered) {
        this.#sender.out.latin1(CONTINUE)
        this.isAwaited = false
      }
      yield* this.#sender.flush()
      const now = this.#host.now()
      this.#connection.readDeadline = now + this.#patience()
      const bytes = yield* this.#connection.read()
      this.#waited += this.#host.now() - now
      step = this.#parser.next(bytes)
    }
    throw new Error('a parser ends between requests')
  }

  /** Two limits: for each read, and for all reads of a body. */
  #patience(): number {
    const { body, wholeBody } = this.#times
    return Math.min(body, wholeBody - this.#waited)
  }
  // #endregion part
}

export type Part = Exclude<Found, RequestHead>

function partOf(found: Found): Part {
  if (found.kind !== 'head') return found
  throw new Error('a body ends before the next request')
}
