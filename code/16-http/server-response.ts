// The response that a handler is given: the writer, and the waits.

import type { Coroutine } from '../09-system-calls/scheduler.ts'
import { headerBlock } from './header-block.ts'
import type { HeaderInit, Response } from './message.ts'
import type { Sender } from './sender.ts'
import type { Writer } from './writer.ts'

// #region response
export class ServerResponse implements Response {
  #writer: Writer
  #sender: Sender
  #mustClose: () => boolean

  /** `mustClose` is asked when the head is written. */
  constructor(writer: Writer, sender: Sender, mustClose: () => boolean) {
    this.#writer = writer
    this.#sender = sender
    this.#mustClose = mustClose
  }

  get status(): number {
    return this.#writer.status
  }

  *send(
    status: number,
    headers?: HeaderInit,
    body: string | Uint8Array = '',
  ): Coroutine<void> {
    this.#writer.closes ||= this.#mustClose()
    this.#writer.whole(status, headerBlock(headers), body)
    if (this.#sender.isFull) yield* this.#sender.flush()
  }

  *start(status: number, headers?: HeaderInit): Coroutine<void> {
    this.#writer.closes ||= this.#mustClose()
    this.#writer.start(status, headerBlock(headers))
  }

  *write(bytes: string | Uint8Array): Coroutine<void> {
    this.#writer.write(bytes)
    if (this.#sender.isFull) yield* this.#sender.flush()
  }

  *end(trailers?: HeaderInit): Coroutine<void> {
    this.#writer.end(headerBlock(trailers))
  }
}
// #endregion response
