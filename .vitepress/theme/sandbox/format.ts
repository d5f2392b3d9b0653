// `console.log`'s way with several arguments: the first may hold places (`%s`, `%d`, …) that the
// others fill; what is left is joined by spaces, strings bare and everything else inspected.

import { inspect, primitive } from './inspect.ts'

const bare = (value: unknown): string => (typeof value === 'string' ? value : inspect(value))

/** The line that `console.log(...values)` prints in Node, without its end. */
export function format(values: readonly unknown[]): string {
  const [first, ...rest] = values
  if (typeof first !== 'string' || rest.length === 0) return values.map(bare).join(' ')
  let next = 0
  const filled = first.replace(/%([%sdifjoOc])/g, (place, kind: string) => {
    if (kind === '%') return '%'
    return next < rest.length ? fill(kind, rest[next++]) : place
  })
  return [filled, ...rest.slice(next).map(bare)].join(' ')
}

function fill(kind: string, value: unknown): string {
  if (kind === 'c') return ''
  if (kind === 's') return asString(value)
  if (kind === 'j') return json(value) ?? 'undefined'
  if (kind === 'o' || kind === 'O') return inspect(value)
  if (typeof value === 'symbol') return 'NaN'
  if (typeof value === 'bigint' && kind !== 'f') return primitive(value)
  if (kind === 'd') return primitive(Number(value))
  return primitive(kind === 'i' ? Number.parseInt(String(value)) : Number.parseFloat(String(value)))
}

/** JSON has no text for a function or for undefined. */
const json = (value: unknown): string | undefined => JSON.stringify(value)

/** `%s`: an object whose class has no text of its own is inspected, one level deep. */
function asString(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'function' ? String(value) : bare(value)
  const text: unknown = (value as { toString?: unknown }).toString
  return typeof text !== 'function' || BUILT_IN.includes(text)
    ? inspect(value, 0)
    : (text as () => string).call(value)
}

const BUILT_IN = [Object, Array].map(
  ({ prototype }: { prototype: { toString?: unknown } }) => prototype.toString,
)
