// How the parts of a value are laid out: on one line where they fit, in columns where a list is
// long, and one a line otherwise. These are the rules of Node's `util.inspect` (lib/internal/util/
// inspect.js: reduceToSingleString, groupArrayElements, strEscape), so that a program prints in the
// page what it prints in a terminal. Invariant: for the same parts, the same text as Node's.

const WIDTH = 80
/** Levels of nesting that may stand on one line. */
const COMPACT = 3

export interface Shape {
  /** What stands before the opening brace, such as `[Function: f]`; often nothing. */
  base: string
  open: string
  close: string
  /** A list has columns when it has more than six parts. */
  isList: boolean
}

/** Joins parts into the text of a value. `levels` is how deep the last of the parts is nested. */
export function layOut(
  parts: string[],
  shape: Shape,
  indent: number,
  levels: number,
  value: unknown,
): string {
  const { base, open, close, isList } = shape
  const start = base ? `${base} ${open}` : open
  const rows = isList && parts.length > 6 ? columns(parts, indent, value) : parts
  if (
    levels < COMPACT &&
    rows === parts &&
    fits(parts, parts.length + indent + open.length + base.length + 10)
  ) {
    const joined = parts.join(', ')
    if (!joined.includes('\n') && !base.includes('\n')) return `${start} ${joined} ${close}`
  }
  const margin = `\n${' '.repeat(indent)}`
  return `${start}${margin}  ${rows.join(`,${margin}  `)}${margin}${close}`
}

const fits = (parts: string[], start: number): boolean =>
  parts.reduce((total, part) => total + part.length, parts.length + start) <= WIDTH

/** Groups the parts of a long list into aligned columns; the same list where that is no gain. */
function columns(parts: string[], indent: number, value: unknown): string[] {
  const more = parts.at(-1)?.match(/^\.\.\. \d+ more items?$/) ? parts.slice(-1) : []
  const shown = parts.slice(0, parts.length - more.length)
  const lengths = shown.map(breadth)
  const widest = Math.max(...lengths) + 2
  const total = lengths.reduce((sum, length) => sum + length + 2, 0)
  if (widest * 3 + indent >= WIDTH || (total / widest <= 5 && widest > 8)) return parts
  const biased = Math.max(widest - 3 - Math.sqrt(widest - total / parts.length), 1)
  const count = Math.min(
    Math.round(Math.sqrt(2.5 * biased * shown.length) / biased),
    Math.floor((WIDTH - indent) / widest),
    COMPACT * 4,
    15,
  )
  if (count <= 1) return parts
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...lengths.filter((_length, index) => index % count === column)),
  )
  const isNumeric = shown.every((_part, index) =>
    ['number', 'bigint'].includes(typeof (value as unknown[])[index]),
  )
  const rows: string[] = []
  for (let from = 0; from < shown.length; from += count)
    rows.push(row(shown.slice(from, from + count), widths, isNumeric))
  return [...rows, ...more]
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u

/** How many columns of a terminal a text takes. */
const breadth = (text: string): number =>
  Array.from(text).reduce(
    (sum, point) => sum + (/\p{M}/u.test(point) ? 0 : WIDE.test(point) ? 2 : 1),
    0,
  )

/** One row: numbers stand to the right of their column, everything else to the left. */
function row(parts: string[], widths: number[], isNumeric: boolean): string {
  const last = parts.length - 1
  return parts
    .map((part, index) => {
      const text = index === last ? part : `${part}, `
      const width = widths[index]! + (index === last ? 0 : 2) + text.length - breadth(text)
      if (isNumeric) return text.padStart(width)
      return index === last ? text : text.padEnd(width)
    })
    .join('')
}

const ESCAPES: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
}

/** A string as it stands within another value: in the quotes that need no escape. */
export function quote(text: string): string {
  const mark = !text.includes("'")
    ? "'"
    : !text.includes('"')
      ? '"'
      : !/[`]|\$\{/.test(text)
        ? '`'
        : "'"
  const escaped = text.replace(
    /[\x00-\x1f\x7f-\x9f\\]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    escape,
  )
  return `${mark}${mark === "'" ? escaped.replaceAll("'", "\\'") : escaped}${mark}`
}

function escape(character: string): string {
  const code = character.charCodeAt(0)
  const hex = code.toString(16).toUpperCase()
  return ESCAPES[character] ?? (code < 256 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex}`)
}

/** A long text of several lines within another value: a line a row. */
export function quoteRows(text: string, indent: number): string {
  if (text.length <= 16 || text.length <= WIDTH - indent - 4) return quote(text)
  return text
    .split(/(?<=\n)/)
    .map(quote)
    .join(` +\n${' '.repeat(indent + 2)}`)
}
