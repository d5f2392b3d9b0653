// The head of a request, from its text. The text has come whole, and has
// lines that end with CR LF; what is left to see is whether it is HTTP.

import { bodyLength } from './framing.ts'
import { Fields, members } from './fields.ts'
import { TOKEN } from './grammar.ts'
import { bad, HttpError } from './http-error.ts'
import { hostOf, place } from './target.ts'
import type { Sizes } from './limits.ts'

// #region head
export interface RequestHead {
  readonly kind: 'head'
  readonly method: string
  readonly target: string
  readonly path: string
  readonly query: string
  readonly host: string
  readonly version: '1.0' | '1.1'
  readonly headers: Fields
  /** How many bytes of body follow, if that is known. */
  readonly length: number | 'chunked'
  /** Whether the client will send more requests here. */
  readonly staysOpen: boolean
  /** Whether the client waits for a word before it sends the body. */
  readonly waits: boolean
}
// #endregion head

// #region lines
const requestLine = new RegExp(
  `(${TOKEN}) ([!-~]+) HTTP/(\\d)\\.(\\d)\r\n`,
  'y',
)
const fieldLine = new RegExp(`(${TOKEN}):[ \t]*([^\r]*)\r\n`, 'y')

/** The field lines of a text, from a place in it up to its empty line. */
export function parseFields(text: string, from: number): Fields {
  const lines: string[] = []
  const end = text.length - 2
  fieldLine.lastIndex = from
  while (fieldLine.lastIndex < end) {
    const [, name, value] = fieldLine.exec(text) ?? []
    if (name === undefined) throw bad('a line that is no field')
    lines.push(name.toLowerCase(), trimEnd(value!))
  }
  return new Fields(lines)
}
// #endregion lines

function trimEnd(value: string): string {
  let end = value.length
  while (end > 0 && (value[end - 1] === ' ' || value[end - 1] === '\t'))
    end--
  return end === value.length ? value : value.slice(0, end)
}

// #region parse
/** Throws an HttpError for what is no request, or not one for us. */
export function parseHead(text: string, sizes: Sizes): RequestHead {
  requestLine.lastIndex = 0
  const [line, method, target, major, minor] = requestLine.exec(text) ?? []
  if (line === undefined) throw bad('the first line is no request line')
  if (major !== '1') throw new HttpError(505, 'only HTTP/1 is spoken here')
  const version = minor === '0' ? '1.0' : '1.1'
  const headers = parseFields(text, line.length)
  checkMethod(method!)
  if (target!.length > sizes.target)
    throw new HttpError(414, 'the target is too long')
  const where = place(method!, target!, hostOf(headers, version))
  const length = bodyLength(headers, version, sizes.body)
  return {
    kind: 'head',
    method: method!,
    target: target!,
    path: where.path,
    query: where.query,
    host: where.host,
    version,
    headers,
    length,
    staysOpen: staysOpen(headers, version),
    waits: length !== 0 && waits(headers, version),
  }
}
// #endregion parse

// #region methods
const METHODS = new Set('GET HEAD POST PUT PATCH DELETE OPTIONS'.split(' '))

/** CONNECT and TRACE among others are not for an origin server. */
function checkMethod(method: string): void {
  if (!METHODS.has(method))
    throw new HttpError(501, 'that method is not known here')
}
// #endregion methods

// #region connection
function staysOpen(headers: Fields, version: '1.0' | '1.1'): boolean {
  const value = headers.get('connection')
  if (value === undefined) return version === '1.1'
  const options = members(value)
  if (options.includes('close')) return false
  return version === '1.1' || options.includes('keep-alive')
}

function waits(headers: Fields, version: '1.0' | '1.1'): boolean {
  const value = headers.get('expect')
  if (value === undefined || version === '1.0') return false
  if (value.toLowerCase() === '100-continue') return true
  throw new HttpError(417, 'nothing but 100-continue can be expected')
}
// #endregion connection
