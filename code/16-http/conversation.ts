// A conversation: the requests of one connection, one after the other, and
// their answers in the same order. It ends when either side has said so,
// or when nobody can know any more where the next request begins.

import { Cancelled, type Coroutine } from '../09-system-calls/scheduler.ts'
import type { Host } from '../09-system-calls/host.ts'
import type { Connection } from '../15-sockets/connection.ts'
import { NetworkError } from '../15-sockets/errors.ts'
import { show } from '../15-sockets/transport.ts'
import { HeaderBlock } from './header-block.ts'
import { HttpError, refusalOf } from './http-error.ts'
import type { Handler, Request } from './message.ts'
import type { Settings } from './settings.ts'
import { Reader } from './reader.ts'
import { RequestBody } from './request-body.ts'
import type { RequestHead } from './request-head.ts'
import { Sender } from './sender.ts'
import { ServerResponse } from './server-response.ts'
import { WrongAnswer, Writer } from './writer.ts'

const NONE = new HeaderBlock({})
const TEXT = new HeaderBlock({ 'Content-Type': 'text/plain' })

// #region conversation
export class Conversation {
  #connection: Connection
  #handler: Handler
  #settings: Settings
  #sender: Sender
  #reader: Reader
  #remote: string
  #count = 0 // of requests

  constructor(
    connection: Connection,
    host: Host,
    handler: Handler,
    settings: Settings,
  ) {
    const { times, sizes } = settings
    this.#connection = connection
    this.#handler = handler
    this.#settings = settings
    this.#remote = show(connection.remote)
    this.#sender = new Sender(connection, host, times.write)
    this.#reader = new Reader(connection, host, this.#sender, times, sizes)
  }

  /** To be over soon: a request that comes by then is the last one. */
  stop(time: number): void {
    this.#reader.hurry(time)
  }
  // #endregion conversation

  // #region run
  /** Answers requests until there are no more. */
  *run(): Coroutine<void> {
    try {
      let head
      do head = yield* this.#nextHead()
      while (head && (yield* this.#answer(head)))
      yield* this.#sender.flush()
      yield* this.#close()
    } catch (error) {
      const isGone = error instanceof NetworkError || this.#sender.hasFailed
      if (!isGone) throw error
      this.#connection.reset()
    }
  }

  /** Ends, and goes on reading until the client has ended, too. A client
   * that is still sending would lose the answer to a reset. */
  *#close(): Coroutine<void> {
    this.#connection.readDeadline = Infinity
    this.#connection.writeDeadline = Infinity
    yield* this.#connection.close(this.#settings.times.linger)
  }
  // #endregion run

  // #region next-head
  /** The next request; nothing if there is none, or if it is refused. */
  *#nextHead(): Coroutine<RequestHead | undefined> {
    try {
      return yield* this.#reader.head()
    } catch (error) {
      const refusal = refusalOf(error)
      if (!refusal) throw error
      if (this.#reader.isIdle && refusal.status === 408) return undefined
      const writer = this.#writer({ method: 'GET', version: '1.1' })
      writer.closes = true
      writer.whole(refusal.status, TEXT, `${refusal.message}\n`)
      this.#settings.refused(refusal, this.#remote)
      return undefined
    }
  }

  #writer(asked: Pick<RequestHead, 'method' | 'version'>): Writer {
    return new Writer(this.#sender.out, asked, this.#settings.dateLine)
  }
  // #endregion next-head

  // #region answer
  /** Answers one request. True if another one may follow. */
  *#answer(head: RequestHead): Coroutine<boolean> {
    const { drain, requests } = this.#settings.counts
    this.#count += 1
    const writer = this.#writer(head)
    const body = new RequestBody(this.#reader, writer, head.length)
    writer.closes = !head.staysOpen || this.#count >= requests
    const response = new ServerResponse(
      writer,
      this.#sender,
      () => this.#reader.isHurried || body.isInTheWay(drain),
    )
    const request: Request = { ...head, body, remote: this.#remote }
    try {
      const work = this.#handler(request, response)
      const step = work.next()
      if (!step.done) yield* this.#sender.goesOn(work, step)
      if (writer.status === 0) throw new WrongAnswer('no answer was given')
      writer.end(NONE)
    } catch (error) {
      this.#failed(error, request, writer, body)
      if (!writer.isDone) return yield* this.#breakOff()
    }
    if (writer.closes) return false
    return body.isDone || (yield* this.#leave(body, drain))
  }
  // #endregion answer

  // #region leave
  /** Reads what is left of a body. A client that fails at that has had its
   * answer, so it is not told. */
  *#leave(body: RequestBody, most: number): Coroutine<boolean> {
    try {
      return yield* body.drain(most)
    } catch (error) {
      if (!body.failure) throw error
      return false
    }
  }

  /** An answer that is not complete may not look as if it were. */
  *#breakOff(): Coroutine<boolean> {
    yield* this.#sender.flush()
    this.#connection.reset()
    return false
  }
  // #endregion leave

  // #region failed
  /** A handler has thrown: an answer for the client, if there is none. */
  #failed(
    error: unknown,
    request: Request,
    writer: Writer,
    body: RequestBody,
  ): void {
    if (error instanceof Cancelled || this.#sender.hasFailed) throw error
    const isOfBody = body.failure?.error === error
    if (isOfBody && error instanceof NetworkError) throw error
    const refusal =
      isOfBody || error instanceof HttpError ? refusalOf(error) : undefined
    if (!refusal) this.#settings.report(error, request)
    if (writer.status !== 0) return
    writer.closes ||=
      this.#reader.isHurried || body.isInTheWay(this.#settings.counts.drain)
    const status = refusal?.status ?? 500
    const why = refusal?.message ?? 'something went wrong here'
    writer.whole(status, TEXT, `${why}\n`)
  }
  // #endregion failed
}
