// A body in chunks: each has its size in a line before it, in hexadecimal
// digits; a chunk of size 0 is the end, and fields may follow it.

import { bad, HttpError } from './http-error.ts'
import { TOKEN } from './grammar.ts'

// #region size
const TEXT = '[\\t !#-\\[\\]-~\\x80-\\xff]|\\\\[\\t -~\\x80-\\xff]'
const VALUE = `(?:${TOKEN}|"(?:${TEXT})*")`
const EXTENSION = `[ \t]*;[ \t]*${TOKEN}(?:[ \t]*=[ \t]*${VALUE})?`
const sizeLine = new RegExp(`^([0-9A-Fa-f]{1,16})((?:${EXTENSION})*)$`)

/** The size in a line, and how long its extensions are. */
export function chunkSize(line: string): [size: number, rest: number] {
  const [, digits, rest] = sizeLine.exec(line) ?? []
  if (digits === undefined) throw bad('a chunk without a size')
  return [Number.parseInt(digits, 16), rest!.length]
}
// #endregion size

// #region budget
/** What the chunks of one body may still have. */
export class Budget {
  #bytes: number
  #extensions: number

  constructor(bytes: number, extensions: number) {
    this.#bytes = bytes
    this.#extensions = extensions
  }

  spend(bytes: number, extensions: number): void {
    this.#bytes -= bytes
    this.#extensions -= extensions
    if (this.#bytes < 0) throw new HttpError(413, 'the body is too long')
    if (this.#extensions < 0)
      throw bad('the chunks have more extensions than bytes are given to')
  }
}
// #endregion budget
