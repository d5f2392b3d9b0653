// Lines for a stream that may be slow: a log must not hold up what it logs,
// and not fill the memory either.

import type { Writable } from 'node:stream'

// #region line-output
/** So many characters may wait for the stream. */
const MOST = 1_048_576

/** Collects the lines of one turn of Node's loop, and writes them. */
export class LineOutput {
  #stream: Writable
  #lines: string[] = []
  #lost = 0

  constructor(stream: Writable) {
    this.#stream = stream
  }

  readonly write = (line: string): void => {
    if (this.#stream.writableLength > MOST) {
      this.#lost += 1
      return
    }
    if (this.#lost > 0) {
      this.#lines.push(`(${this.#lost} lines were lost: too slow)\n`)
      this.#lost = 0
    }
    if (this.#lines.push(`${line}\n`) === 1) setImmediate(this.flush)
  }

  readonly flush = (): void => {
    const text = this.#lines.join('')
    this.#lines = []
    if (text) this.#stream.write(text)
  }
}
// #endregion line-output
