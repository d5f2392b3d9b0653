// Header fields as they are sent: checked, and made into text once, so that
// a server may send the same ones a million times.

import type { HeaderInit } from './message.ts'
import { isFieldValue, isToken } from './grammar.ts'

// #region block
export class HeaderBlock {
  /** The lines, each with its CR LF. */
  readonly text: string
  /** The names in it, in lower case. */
  readonly names: ReadonlySet<string>
  /** The value of `content-length`, if it is in it. */
  readonly length: number | undefined
  /** True if the connection is to end with this message. */
  readonly closes: boolean

  /** Throws a TypeError for what would not be one line, or not ours. */
  constructor(fields: Exclude<HeaderInit, HeaderBlock>) {
    const names = new Set<string>()
    let text = ''
    let length: number | undefined
    let closes = false
    for (const [given, values] of Object.entries(fields)) {
      const name = given.toLowerCase()
      if (!isToken(given)) throw new TypeError(`no field name: ${given}`)
      if (names.has(name)) throw new TypeError(`${name} is given twice`)
      names.add(name)
      for (const value of Array.isArray(values) ? values : [values]) {
        text += `${given}: ${checked(name, String(value))}\r\n`
      }
      if (name === 'content-length') length = lengthOf(String(values))
      if (name === 'connection') closes = closing(String(values))
    }
    this.text = text
    this.names = names
    this.length = length
    this.closes = closes
  }
}
// #endregion block

function checked(name: string, value: string): string {
  if (!isFieldValue(value))
    throw new TypeError(`no field value for ${name}`)
  if (name === 'transfer-encoding')
    throw new TypeError('how a body is sent is for the server to say')
  return value
}

function lengthOf(value: string): number {
  if (!/^\d{1,15}$/.test(value))
    throw new TypeError(`no content-length: ${value}`)
  return Number(value)
}

function closing(value: string): boolean {
  if (value.toLowerCase() === 'close') return true
  throw new TypeError('of `connection`, a handler can only ask to close')
}

// #region none
const NONE = new HeaderBlock({})

/** The block for what a handler gave: itself, if it is one. */
export const headerBlock = (
  headers: HeaderInit | undefined,
): HeaderBlock =>
  headers === undefined
    ? NONE
    : headers instanceof HeaderBlock
      ? headers
      : new HeaderBlock(headers)
// #endregion none
