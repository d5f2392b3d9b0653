// A writer of answers that does no I/O: what a handler says goes in, bytes
// come out. It sees to it that what it has begun is an answer that can be
// read: a length that was promised is kept, or the answer is not ended.

import type { HeaderBlock } from './header-block.ts'
import type { RequestHead } from './request-head.ts'
import type { Output } from './output.ts'
import { reasons } from './reasons.ts'

// #region answer
/** What the writer has to know of the request. */
export type Asked = Pick<RequestHead, 'method' | 'version'>

/** An answer that cannot be sent as it was asked for. */
export class WrongAnswer extends Error {
  override name = 'WrongAnswer'
}

const encoder = new TextEncoder()

export class Writer {
  /** 0 until the head has been written. */
  status = 0
  /** True when the answer is complete. */
  isDone = false
  /** True if the connection ends with this answer. */
  closes = false
  #out: Output
  #asked: Asked
  #date: () => string
  #left = Infinity // bytes of body that may still come
  #isChunked = false
  #isEmpty = false // whatever the handler writes, no body is sent
  // #endregion answer

  constructor(out: Output, asked: Asked, date: () => string) {
    this.#out = out
    this.#asked = asked
    this.#date = date
  }

  // #region whole
  /** A whole answer. */
  whole(
    status: number,
    block: HeaderBlock,
    body: string | Uint8Array,
  ): void {
    const bytes = typeof body === 'string' ? plain(body) : body
    this.#check(status, block, bytes.length)
    if (hasNoBody(status) && bytes.length > 0)
      throw new WrongAnswer(`an answer ${status} has no body`)
    const isHead = this.#asked.method === 'HEAD'
    if ((block.length ?? bytes.length) !== bytes.length)
      if (bytes.length > 0 || !(isHead || status === 304))
        throw new WrongAnswer('the content-length is not that of the body')
    const counted = block.length === undefined && !hasNoBody(status)
    this.#head(status, block, counted ? lengthLine(bytes.length) : '')
    this.isDone = true
    if (isHead) return
    if (typeof bytes === 'string') this.#out.latin1(bytes)
    else this.#out.bytes(bytes)
  }
  // #endregion whole

  // #region start
  /** The head of an answer whose length is only known if it is given. */
  start(status: number, block: HeaderBlock): void {
    this.#check(status, block, 0)
    const { method, version } = this.#asked
    this.#isEmpty = method === 'HEAD' || hasNoBody(status)
    this.#left = hasNoBody(status) ? 0 : (block.length ?? Infinity)
    const isCounted = this.#left < Infinity
    this.#isChunked = !this.#isEmpty && !isCounted && version === '1.1'
    if (!this.#isEmpty && !isCounted && version === '1.0')
      this.closes = true // its end is the end of the connection
    const line = this.#isChunked ? 'Transfer-Encoding: chunked\r\n' : ''
    this.#head(status, block, line)
  }
  // #endregion start

  // #region write
  /** A piece of its body. */
  write(body: string | Uint8Array): void {
    if (this.status === 0) throw new WrongAnswer('write before start')
    if (this.isDone) throw new WrongAnswer('write after the end')
    const bytes = typeof body === 'string' ? encoder.encode(body) : body
    if (bytes.length > this.#left)
      throw new WrongAnswer('more bytes than its content-length')
    this.#left -= bytes.length
    if (this.#isEmpty || bytes.length === 0) return
    if (this.#isChunked)
      this.#out.latin1(`${bytes.length.toString(16)}\r\n`)
    this.#out.bytes(bytes)
    if (this.#isChunked) this.#out.latin1('\r\n')
  }

  /** Its end. The fields of a trailer are sent if the body is chunked. */
  end(trailer: HeaderBlock): void {
    if (this.status === 0) throw new WrongAnswer('end before start')
    if (this.isDone) return
    if (!this.#isEmpty && this.#left > 0 && this.#left < Infinity)
      throw new WrongAnswer('fewer bytes than its content-length')
    this.isDone = true
    if (this.#isChunked) this.#out.latin1(`0\r\n${trailer.text}\r\n`)
  }
  // #endregion write

  // #region check
  #check(status: number, block: HeaderBlock, size: number): void {
    if (this.status !== 0) throw new WrongAnswer('a second answer')
    if (!Number.isInteger(status) || status < 200 || status > 599)
      throw new WrongAnswer(`no status for an answer: ${status}`)
    if (status === 204 && block.length !== undefined)
      throw new WrongAnswer('an answer 204 has no content-length')
    if (status === 205 && (size > 0 || (block.length ?? 0) > 0))
      throw new WrongAnswer('an answer 205 has no body')
  }
  // #endregion check

  // #region head
  #head(status: number, block: HeaderBlock, framing: string): void {
    this.status = status
    if (block.closes) this.closes = true
    const date = block.names.has('date') ? '' : this.#date()
    const line = statusLine(status) + date + block.text + framing
    this.#out.latin1(`${line}${this.#connection(block)}\r\n`)
  }

  /** Old clients have to be told that a connection stays open. */
  #connection(block: HeaderBlock): string {
    if (block.closes) return '' // it is in the block
    if (this.closes) return 'Connection: close\r\n'
    if (this.#asked.version === '1.1') return ''
    return 'Connection: keep-alive\r\n'
  }
}
// #endregion head

// #region lines
const hasNoBody = (status: number) => status === 204 || status === 304

const lengthLine = (length: number) => `Content-Length: ${length}\r\n`

const statusLines = new Map<number, string>()

function statusLine(status: number): string {
  let line = statusLines.get(status)
  if (line === undefined) {
    line = `HTTP/1.1 ${status} ${reasons[status] ?? ''}\r\n`
    statusLines.set(status, line)
  }
  return line
}

/** Text as it is, if each of its characters is one byte; else its bytes. */
const plain = (text: string): string | Uint8Array =>
  sizeOf(text) === text.length ? text : encoder.encode(text)

/** Node counts the bytes of a text without making them. */
const sizeOf = (text: string): number =>
  typeof Buffer === 'undefined'
    ? encoder.encode(text).length
    : Buffer.byteLength(text)
// #endregion lines
