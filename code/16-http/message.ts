// What a handler is given: a request to read, and a response to write.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import type { Fields } from './fields.ts'
import type { HeaderBlock } from './header-block.ts'

// #region handler
/** Answers one request. It may wait, and the others are served. */
export type Handler = (
  request: Request,
  response: Response,
) => Coroutine<void>
// #endregion handler

// #region request
export interface Request {
  /** As it was sent: methods tell capitals from small letters. */
  readonly method: string
  /** As it was sent: `/tea?milk`, `http://host/tea`, or `*`. */
  readonly target: string
  /** The path in the target, not decoded; `*` for the server itself. */
  readonly path: string
  /** What follows the question mark, not decoded. */
  readonly query: string
  readonly version: '1.0' | '1.1'
  /** From the target or the field `host`; '' if an old client has none. */
  readonly host: string
  readonly headers: Fields
  readonly body: Body
  /** Who asks: an address. */
  readonly remote: string
}
// #endregion request

// #region body
/** The body of a request, which arrives while it is read. */
export interface Body {
  /** The next bytes, or nothing at the end. Throws if it breaks off. */
  read(): Coroutine<Uint8Array | undefined>
  /** All that is left of it; its size has a limit. */
  bytes(): Coroutine<Uint8Array>
  /** The same as text, from UTF-8. */
  text(): Coroutine<string>
  /** The fields behind the body: they are there when it has ended. */
  readonly trailers: Fields
}
// #endregion body

// #region response
/** Header fields to send. A list of values becomes a line for each. */
export type HeaderInit =
  | HeaderBlock
  | Readonly<Record<string, string | number | readonly string[]>>

export interface Response {
  /** 0 until the head has been given. */
  readonly status: number
  /** A whole answer. Its length is counted here. */
  send(
    status: number,
    headers?: HeaderInit,
    body?: string | Uint8Array,
  ): Coroutine<void>
  /** The head of an answer that follows piece by piece. */
  start(status: number, headers?: HeaderInit): Coroutine<void>
  /** A piece of it. Waits while the client is slow. */
  write(bytes: string | Uint8Array): Coroutine<void>
  /** Its end, which comes of itself when the handler returns. */
  end(trailers?: HeaderInit): Coroutine<void>
}
// #endregion response
