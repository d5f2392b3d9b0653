// A connection, for tasks: one end of a wire, of which the reads and
// writes are operations. The wire calls, and the task that waits goes on.
//
// Invariants: at most one task reads and one writes at a time, and another
// is told so. A reader waits only while nothing has come that is not read.
// At most `HIGH_WATER` bytes lie unread, and the rest of a chunk or a line.
// A read that fails, or is cancelled, has read nothing.

import { type Host } from '../09-system-calls/host.ts'
import {
  type Abort,
  type Coroutine,
  DONE,
  failed,
  ok,
  type Operation,
  type Resume,
  suspend,
} from '../09-system-calls/scheduler.ts'
import { TimedOut } from '../12-ending/timeout.ts'
import { type Expiring, sweepOf } from './deadlines.ts'
import {
  ConnectionReset,
  LineTooLong,
  NetworkError,
  UnexpectedEnd,
} from './errors.ts'
import { type Address, type Receiver, type Wire } from './transport.ts'

/** So many bytes may wait, in either direction, before who sends waits. */
export const HIGH_WATER = 65_536
/** Small chunks cost more than their bytes: so many of them are enough. */
const MANY = 64
/** How long `close` waits for the peer's end, in milliseconds. */
const LINGER = 2000

const END = ok(undefined)
const LF = 10
const CR = 13
const encoder = new TextEncoder()
const decoder = new TextDecoder()

// #region state
export class Connection implements Receiver, Expiring {
  #wire: Wire
  #host: Host
  #chunks: Uint8Array[] = [] // what came and is not read
  #size = 0 // their bytes
  #isPaused = false
  #hasEnded = false // the peer has
  #isEnding = false // this end has
  #isOver = false
  #error: Error | undefined
  #reader: Resume<Uint8Array | undefined> | undefined
  #writer: Resume<void> | undefined
  #readDeadline = Infinity
  #writeDeadline = Infinity
  #isWatched = false // by the sweep

  /** For `connect` and `listen`: opens the wire. */
  constructor(wire: Wire, host: Host) {
    this.#wire = wire
    this.#host = host
    wire.open(this)
  }

  get local(): Address {
    return this.#wire.local
  }

  get remote(): Address {
    return this.#wire.remote
  }

  /** How many bytes have come and are not read. */
  get buffered(): number {
    return this.#size
  }

  /** Whether it is over, by both ends or by an error. */
  get isOver(): boolean {
    return this.#isOver
  }
  // #endregion state

  // #region receiver
  /** For the wire, as the next three: some bytes have come. */
  data(bytes: Uint8Array): void {
    if (this.#reader) return this.#endRead(bytes)
    this.#chunks.push(bytes)
    this.#size += bytes.length
    if (this.#isPaused) return
    if (this.#size < HIGH_WATER && this.#chunks.length < MANY) return
    this.#isPaused = true
    this.#wire.pause()
  }

  ended(): void {
    this.#hasEnded = true
    this.#endRead(undefined)
  }

  drained(): void {
    this.#endWrite()
  }

  closed(error?: Error): void {
    this.#isOver = true
    this.#error ??= error
    this.#endRead(undefined, error)
    this.#endWrite(error)
  }
  // #endregion receiver

  // #region read
  /** Waits for bytes: a chunk as it came, or undefined at the peer's end. */
  read(): Operation<Uint8Array | undefined> {
    return this.#bytes
  }

  #bytes = suspend<Uint8Array | undefined>((resume) => {
    if (this.#reader) throw new Error('another task reads here')
    const chunk = this.#chunks.shift()
    if (chunk) {
      this.#size -= chunk.length
      resume(ok(chunk))
      return
    }
    if (this.#error) throw this.#error
    if (this.#hasEnded || this.#isOver) {
      resume(END)
      return
    }
    this.#checkTime(this.#readDeadline)
    this.#reader = resume
    this.#watch()
    if (this.#isPaused) {
      this.#isPaused = false
      this.#wire.resume()
    }
    return this.#leaveRead
  }, 'bytes from its peer')

  #leaveRead: Abort = () => {
    this.#reader = undefined
    this.#watch()
  }

  #endRead(bytes: Uint8Array | undefined, error?: Error): void {
    const reader = this.#reader
    if (!reader) return
    this.#leaveRead()
    reader(error ? failed(error) : ok(bytes))
  }

  // #endregion read

  // #region framed
  /** Puts bytes back: the next read gives them first. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#chunks.unshift(bytes)
    this.#size += bytes.length
  }
  /** Waits for a line of at most `limit` bytes: its text, with neither LF
   * nor CR LF; undefined if the peer has ended before it. */
  *readLine(limit = HIGH_WATER): Coroutine<string | undefined> {
    const line = yield* this.#readUntil((chunk, before) => {
      const end = chunk.indexOf(LF)
      const size = before + (end < 0 ? chunk.length : end)
      if (size > limit + 1) throw tooLong(limit) // there may be a CR
      return end + 1
    })
    if (!line) return undefined
    const end = line.at(-2) === CR ? -2 : -1
    if (line.length + end <= limit)
      return decoder.decode(line.subarray(0, end))
    this.unread(line)
    throw tooLong(limit)
  }

  // #endregion framed

  // #region exactly
  /** Waits for exactly so many bytes; undefined if the peer has ended
   * before the first. */
  *readExactly(count: number): Coroutine<Uint8Array | undefined> {
    if (count === 0) return new Uint8Array()
    return yield* this.#readUntil((chunk, before) =>
      before + chunk.length < count ? 0 : count - before,
    )
  }

  // #endregion exactly

  // #region until
  /** Reads to where `find` says that it ends in a chunk (0: not in this
   * one), all of it or nothing. */
  *#readUntil(
    find: (chunk: Uint8Array, before: number) => number,
  ): Coroutine<Uint8Array | undefined> {
    const parts: Uint8Array[] = []
    let size = 0
    try {
      while (true) {
        const chunk = yield* this.read()
        if (!chunk && size === 0) return undefined
        if (!chunk) throw new UnexpectedEnd(`the peer ended in the middle`)
        parts.push(chunk)
        const end = find(chunk, size)
        size += chunk.length
        if (end === 0) continue
        parts[parts.length - 1] = chunk.subarray(0, end)
        this.unread(chunk.subarray(end))
        return joined(parts)
      }
    } catch (error) {
      this.unread(joined(parts))
      throw error
    }
  }
  // #endregion until

  // #region write
  /** Writes, and waits only while too much is under way. */
  *write(what: Uint8Array | string): Coroutine<void> {
    const bytes = typeof what === 'string' ? encoder.encode(what) : what
    if (this.#error) throw this.#error
    if (this.#isEnding) throw new Error('this end has ended')
    if (this.#writer) throw new Error('another task writes here')
    if (bytes.length === 0) return
    if (!this.#wire.write(bytes)) yield* this.#room
  }

  #room: Operation<void> = suspend((resume) => {
    if (this.#error) throw this.#error
    if (this.#isOver) {
      resume(DONE)
      return
    }
    this.#checkTime(this.#writeDeadline)
    this.#writer = resume
    this.#watch()
    return this.#leaveWrite
  }, 'its peer to take what was written')

  #leaveWrite: Abort = () => {
    this.#writer = undefined
    this.#watch()
  }

  #endWrite(error?: Error): void {
    const writer = this.#writer
    if (!writer) return
    this.#leaveWrite()
    writer(error ? failed(error) : DONE)
  }
  // #endregion write

  // #region end
  /** Says that no more will be written. What the peer sends can be read
   * until it ends, too. */
  end(): void {
    if (this.#isEnding || this.#isOver) return
    this.#isEnding = true
    this.#wire.end()
  }

  /** Throws the connection away; does nothing if it is over. */
  reset(): void {
    if (this.#isOver) return
    this.#chunks = []
    this.#wire.reset()
    this.closed(new ConnectionReset('reset by this end'))
  }

  /** Ends it, and waits until the peer has read all and ended, too; for
   * so long at most, then resets it. */
  *close(linger = LINGER): Coroutine<void> {
    const end = this.#host.now() + linger
    this.readDeadline = Math.min(this.#readDeadline, end)
    this.writeDeadline = Math.min(this.#writeDeadline, end)
    try {
      this.end()
      while (yield* this.read()) continue // what comes now is not read
      yield* this.#room // or rather, until it is over
    } catch (error) {
      if (error instanceof NetworkError) return
      if (!(error instanceof TimedOut)) throw error
    } finally {
      this.reset()
    }
  }
  // #endregion end

  // #region deadlines
  /** When a read that waits throws TimedOut, on the host's clock. It may
   * be set while a task waits; Infinity takes it away. */
  get readDeadline(): number {
    return this.#readDeadline
  }

  set readDeadline(time: number) {
    this.#readDeadline = time
    this.#watch()
  }

  /** The same for a write that waits. */
  get writeDeadline(): number {
    return this.#writeDeadline
  }

  set writeDeadline(time: number) {
    this.#writeDeadline = time
    this.#watch()
  }

  expire(now: number): void {
    if (this.#readDeadline <= now) this.#endRead(undefined, tooLate('sent'))
    if (this.#writeDeadline <= now) this.#endWrite(tooLate('read'))
  }

  #checkTime(deadline: number): void {
    if (deadline < Infinity && deadline <= this.#host.now())
      throw new TimedOut('its deadline is over')
  }

  #watch(): void {
    const waits =
      (this.#readDeadline < Infinity && this.#reader !== undefined) ||
      (this.#writeDeadline < Infinity && this.#writer !== undefined)
    if (waits === this.#isWatched) return
    this.#isWatched = waits
    if (waits) sweepOf(this.#host).add(this)
    else sweepOf(this.#host).delete(this)
  }
  // #endregion deadlines
}

// #region helpers
const tooLate = (verb: string) =>
  new TimedOut(`its peer has ${verb} nothing in time`)

const tooLong = (limit: number) =>
  new LineTooLong(`a line of more than ${limit} bytes`)

function joined(parts: Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const size = parts.reduce((sum, { length }) => sum + length, 0)
  const whole = new Uint8Array(size)
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}
// #endregion helpers
