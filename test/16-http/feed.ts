// Feeds a parser, and shows what it finds, a line for each.
import { HttpError } from '../../code/16-http/http-error.ts'
import { SIZES, type Sizes } from '../../code/16-http/limits.ts'
import { fromLatin1 } from '../../code/16-http/output.ts'
import { parser, type Found } from '../../code/16-http/parser.ts'

/** Small, so that cases are short. */
export const SMALL: Sizes = { head: 600, fields: 10, target: 90, body: 100, extensions: 100 }

/** `~` stands for CR LF. */
export const bytesOf = (input: string): Uint8Array => fromLatin1(input.replaceAll('~', '\r\n'))

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const COMMON = ['host', 'connection', 'content-length', 'transfer-encoding', 'expect']

function line(found: Exclude<Found, { kind: 'data' }>): string {
  if (found.kind === 'end') {
    const trailers = [...found.trailers].map(([name, value]) => `${name}: ${value}`)
    return trailers.length > 0 ? `end ${trailers.join(', ')}` : 'end'
  }
  const { method, path, query, host, version } = found
  const others = [...found.headers].filter(([name]) => !COMMON.includes(name))
  return [
    `${method} ${path}${query === '' ? '' : `?${query}`} ${host === '' ? '-' : host}`,
    ...(version === '1.0' ? ['1.0'] : []),
    ...(found.staysOpen ? [] : ['closes']),
    ...(found.waits ? ['waits'] : []),
    ...others.map(([name, value]) => `${name}: ${value}`),
  ].join(' ')
}

/** All that is found in these chunks, to their end; an error is its status. */
export function finds(chunks: Iterable<Uint8Array>, sizes: Sizes = SMALL): string[] {
  const lines: string[] = []
  let data = ''
  const rest = [...chunks].values()
  const reading = parser(sizes)
  try {
    for (let step = reading.next(); !step.done;) {
      const found = step.value
      if (found === 'idle' || found === 'more') {
        step = reading.next(rest.next().value)
        continue
      }
      if (found.kind === 'data') data += text(found.bytes)
      else {
        if (data !== '') lines.push(JSON.stringify(data))
        data = ''
        lines.push(line(found))
      }
      step = reading.next()
    }
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    if (data !== '') lines.push(JSON.stringify(data))
    lines.push(String(error.status))
  }
  return lines
}

/** The bytes, cut before each of these places. */
export function cut(bytes: Uint8Array, places: Iterable<number>): Uint8Array[] {
  const chunks: Uint8Array[] = []
  let from = 0
  for (const place of [...places].toSorted((a, b) => a - b)) {
    if (place > from && place < bytes.length) {
      chunks.push(bytes.slice(from, place))
      from = place
    }
  }
  if (bytes.length > from) chunks.push(bytes.slice(from))
  return chunks
}

export { SIZES }
