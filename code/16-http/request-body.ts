// The body of a request, as a handler reads it.

import { Cancelled, type Coroutine } from '../09-system-calls/scheduler.ts'
import { Fields } from './fields.ts'
import type { Body } from './message.ts'
import type { Reader } from './reader.ts'

const NO_FIELDS = new Fields()

// #region body
export class RequestBody implements Body {
  trailers = NO_FIELDS
  /** True when all of it has been read. */
  isDone: boolean
  /** What its reading has failed with: nothing can be read after it. */
  failure: { readonly error: unknown } | undefined
  #reader: Reader
  #answer: { readonly status: number } // 0 until it has begun
  #left: number // that are still to come; Infinity if nobody knows

  constructor(
    reader: Reader,
    answer: { readonly status: number },
    length: number | 'chunked',
  ) {
    this.#reader = reader
    this.#answer = answer
    this.#left = length === 'chunked' ? Infinity : length
    this.isDone = length === 0
  }
  // #endregion body

  // #region read
  *read(): Coroutine<Uint8Array | undefined> {
    if (this.isDone) return undefined
    if (this.failure) throw this.failure.error
    try {
      const part = yield* this.#reader.part(this.#answer.status !== 0)
      if (part.kind === 'data') {
        this.#left -= part.bytes.length
        return part.bytes
      }
      this.trailers = part.trailers
      this.isDone = true
      return undefined
    } catch (error) {
      if (!(error instanceof Cancelled)) this.failure = { error }
      throw error
    }
  }

  *bytes(): Coroutine<Uint8Array> {
    const parts: Uint8Array[] = []
    let size = 0
    let bytes
    while ((bytes = yield* this.read())) {
      parts.push(bytes)
      size += bytes.length
    }
    if (parts.length === 1) return parts[0]!
    const whole = new Uint8Array(size)
    let place = 0
    for (const part of parts) {
      whole.set(part, place)
      place += part.length
    }
    return whole
  }

  *text(): Coroutine<string> {
    return new TextDecoder().decode(yield* this.bytes())
  }
  // #endregion read

  // #region drain
  /** Whether the next request cannot be reached behind this body: too much
   * of it may be left, or the client has not been told to send it. */
  isInTheWay(most: number): boolean {
    if (this.isDone) return false
    return (
      this.failure !== undefined ||
      this.#reader.isAwaited ||
      this.#left > most
    )
  }

  /** Reads what the handler left, if it is not in the way; true if its end
   * has come. */
  *drain(most: number): Coroutine<boolean> {
    while (!this.isDone && !this.isInTheWay(most)) yield* this.read()
    return this.isDone
  }
  // #endregion drain
}
