// Reads answers as a client would, and not by the server's own code: bytes
// go in as they come, whole answers come out.

import type { Asked } from './plan.ts'

// #region answer
export interface Answer {
  readonly status: number
  readonly body: Uint8Array
  /** Whether it says that no other follows. */
  readonly closes: boolean
}
// #endregion answer

// #region reader
export class AnswerReader {
  readonly answers: Answer[] = []
  #asked: readonly Asked[]
  #head = '' // of the answer that is coming
  #begun: { status: number; closes: boolean; body: Uint8Array } | undefined
  #size = 0 // of its body, so far

  /** What was asked decides whether an answer has a body. */
  constructor(asked: readonly Asked[]) {
    this.#asked = asked
  }

  /** Whether an answer has begun and is not complete. */
  get isInside(): boolean {
    return this.#begun !== undefined || this.#head !== ''
  }
  // #endregion reader

  // #region push
  /** Throws if these bytes cannot belong to an answer. */
  push(bytes: Uint8Array): void {
    let rest = bytes
    while (rest.length > 0) {
      rest = this.#begun ? this.#readBody(rest) : this.#readHead(rest)
      if (!this.#begun || this.#size < this.#begun.body.length) continue
      this.answers.push(this.#begun)
      this.#begun = undefined
    }
  }

  #readHead(bytes: Uint8Array): Uint8Array {
    const before = this.#head.length
    for (const byte of bytes.subarray(0, 4096))
      this.#head += String.fromCharCode(byte)
    const end = this.#head.indexOf('\r\n\r\n')
    if (end < 0 && this.#head.length > 4096) throw new Error('no answer')
    if (end < 0) return bytes.subarray(4096)
    this.#begin(this.#head.slice(0, end))
    this.#head = ''
    return bytes.subarray(end + 4 - before)
  }

  #begin(head: string): void {
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1])
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1])
    const asked = this.#asked[this.answers.length]
    if (!(status >= 200) || !(length >= 0)) throw new Error('no answer')
    if (!asked) throw new Error('an answer that nobody asked for')
    const size = asked.method === 'HEAD' ? 0 : length
    const closes = /^connection: close$/im.test(head)
    this.#begun = { status, closes, body: new Uint8Array(size) }
    this.#size = 0
  }

  #readBody(bytes: Uint8Array): Uint8Array {
    const { body } = this.#begun!
    const part = bytes.subarray(0, body.length - this.#size)
    body.set(part, this.#size)
    this.#size += part.length
    return bytes.subarray(part.length)
  }
  // #endregion push
}
