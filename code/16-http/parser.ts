// A parser of requests that does no I/O: bytes go in by `next(bytes)`, and
// what is found in them comes out. It takes all that a chunk holds before
// it asks for more, and it may be fed any chunks.

import { Unread, latin1 } from './bytes.ts'
import { Budget, chunkSize } from './chunked.ts'
import { Fields } from './fields.ts'
import { bad } from './http-error.ts'
import { type Sizes, SIZES } from './limits.ts'
import { parseFields, parseHead, type RequestHead } from './request-head.ts'
import { type Most, Scan } from './scan.ts'

// #region events
export type Found =
  | RequestHead
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly trailers: Fields }

/** Asks for bytes: between two requests, or within one. */
export type Ask = 'idle' | 'more'

/** Give it bytes after an ask, `undefined` when there are no more;
 * `next()` after anything else. It throws an HttpError, and is then over. */
export type Parser = Generator<Found | Ask, void, Uint8Array | undefined>
type Part<T> = Generator<Found | Ask, T, Uint8Array | undefined>
// #endregion events

// #region parser
export function* parser(sizes: Sizes = SIZES): Parser {
  const unread = new Unread()
  const most = headLimits(sizes)
  let head
  while ((head = yield* readHead(unread, sizes, most))) {
    yield head
    let trailers = NO_FIELDS
    if (head.length === 'chunked')
      trailers = yield* readChunks(unread, sizes)
    else if (head.length > 0) yield* readBytes(unread, head.length)
    yield trailers === NO_FIELDS ? END : { kind: 'end', trailers }
  }
}

const NO_FIELDS = new Fields()
const END = { kind: 'end', trailers: NO_FIELDS } as const
// #endregion parser

// #region more
/** Asks for bytes, of which there have to be more. */
function* more(unread: Unread): Part<void> {
  const chunk = yield 'more'
  if (!chunk) throw bad('the request breaks off')
  unread.add(chunk)
}
// #endregion more

// #region head
/** Reads a head; nothing, if there is no other request. */
function* readHead(
  unread: Unread,
  sizes: Sizes,
  most: Most,
): Part<RequestHead | undefined> {
  const scan = new Scan()
  while (!scan.section(unread.bytes, unread.from, unread.to, most)) {
    if (unread.size > scan.skipped) {
      yield* more(unread)
    } else {
      const chunk = yield 'idle'
      if (!chunk) return undefined
      unread.add(chunk)
    }
  }
  return parseHead(textOf(unread, scan), sizes)
}

/** A request line is its target and at most so much more. */
const LINE = 64

const headLimits = ({ target, head, fields }: Sizes): Most => ({
  first: target + LINE,
  all: head,
  lines: fields + 1,
  skipEmpty: true,
})

function textOf(unread: Unread, scan: Scan): string {
  const { bytes, from } = unread
  unread.from += scan.seen
  return latin1(bytes, from + scan.skipped, from + scan.seen)
}
// #endregion head

// #region bytes
/** Gives so many bytes of body, in the pieces in which they come. */
function* readBytes(unread: Unread, length: number): Part<void> {
  for (let left = length; left > 0;) {
    if (unread.size === 0) yield* more(unread)
    const bytes = unread.take(left)
    left -= bytes.length
    yield { kind: 'data', bytes }
  }
}
// #endregion bytes

// #region chunks
/** Gives the bytes of all chunks; returns the trailer. */
function* readChunks(unread: Unread, sizes: Sizes): Part<Fields> {
  const budget = new Budget(sizes.body, sizes.extensions)
  const longest = sizes.extensions + LINE
  while (true) {
    const [size, rest] = chunkSize(yield* readLine(unread, longest))
    budget.spend(size, rest)
    if (size === 0) return yield* readTrailers(unread, sizes)
    yield* readBytes(unread, size)
    if ((yield* readLine(unread, 2)) !== '')
      throw bad('a chunk that does not end where it says')
  }
}

function* readLine(unread: Unread, longest: number): Part<string> {
  const scan = new Scan()
  while (!scan.line(unread.bytes, unread.from, unread.to, longest))
    yield* more(unread)
  return textOf(unread, scan).slice(0, -2)
}
// #endregion chunks

// #region trailers
/** What says where a message ends must stand in its head. */
const NOT_BEHIND = ['content-length', 'transfer-encoding', 'host']

function* readTrailers(unread: Unread, sizes: Sizes): Part<Fields> {
  const { head: all, fields: lines } = sizes
  const most: Most = { first: all, all, lines, skipEmpty: false }
  const scan = new Scan()
  while (!scan.section(unread.bytes, unread.from, unread.to, most))
    yield* more(unread)
  const trailers = parseFields(textOf(unread, scan), 0)
  for (const name of NOT_BEHIND)
    if (trailers.has(name)) throw bad(`${name} in a trailer`)
  return trailers
}
// #endregion trailers
