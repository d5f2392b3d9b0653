// Finds the end of a line, or of lines up to an empty one, in bytes that
// come in any pieces. It looks at each byte once, and once more at a CR
// that ends a piece.
//
// Lines end with CR LF. A CR or an LF alone, or a control character, is an
// error wherever it stands: others may see the end of a line in it.

import { bad, HttpError } from './http-error.ts'

const TAB = 9
const LF = 10
const CR = 13
const DELETE = 127

/** 1 for the bytes that may stand in a line. */
const plain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === TAB || (byte >= 32 && byte !== DELETE) ? 1 : 0,
)

// #region scan
export class Scan {
  /** How many bytes were looked at; at the end, how many belong to it. */
  seen = 0
  /** How many of them were empty lines before the first line. */
  skipped = 0
  /** How many lines have ended. */
  lines = 0
  #line = 0 // where the line begins
  // #endregion scan

  // #region section
  /** Looks on. True when an empty line has come after the lines. */
  section(
    bytes: Uint8Array,
    from: number,
    to: number,
    most: Most,
  ): boolean {
    while (this.#toLineEnd(bytes, from, to, this.#limit(most))) {
      const isEmpty = this.seen - this.#line === 2
      this.#line = this.seen
      if (!isEmpty) this.lines += 1
      else if (this.lines > 0 || !most.skipEmpty) return true
      else this.skipped = this.seen
      if (this.lines > most.lines) throw tooMuch('too many fields')
    }
    if (to - from < this.#limit(most)) return false
    if (this.lines === 0 && most.skipEmpty)
      throw new HttpError(414, 'the request line is too long')
    throw tooMuch('the fields are too long')
  }

  #limit({ first, all }: Most): number {
    return this.lines === 0 ? Math.min(first, all) : all
  }
  // #endregion section

  // #region line
  /** Looks on. True when a line has ended. */
  line(bytes: Uint8Array, from: number, to: number, most: number): boolean {
    if (this.#toLineEnd(bytes, from, to, most)) return true
    if (to - from < most) return false
    throw bad('the line is too long')
  }

  #toLineEnd(
    bytes: Uint8Array,
    from: number,
    to: number,
    most: number,
  ): boolean {
    const stop = Math.min(to, from + most)
    let at = from + this.seen
    while (at < stop && plain[bytes[at]!] === 1) at++
    this.seen = at - from
    if (at === stop) return false
    if (bytes[at] !== CR) throw bad(named(bytes[at]!))
    if (at + 1 === stop) return false // it is looked at once more
    if (bytes[at + 1] !== LF) throw bad('a CR without its LF')
    this.seen += 2
    return true
  }
  // #endregion line
}

// #region most
/** How much a section may be. */
export interface Most {
  readonly first: number // bytes of the first line
  readonly all: number // bytes
  readonly lines: number
  readonly skipEmpty: boolean
}
// #endregion most

const tooMuch = (why: string) => new HttpError(431, why)

const named = (byte: number): string =>
  byte === LF ? 'an LF without its CR' : `the control character ${byte}`
