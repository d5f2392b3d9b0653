// What a value looks like in the output: the text that Node's `console.log` prints for it. A page
// that printed `{"value":1}` under a program whose captured output says `{ value: 1 }` would make
// its reader doubt both. Invariant: for plain data, collections, classes, functions, generators and
// errors without a stack the same text as `util.inspect`; what a page cannot know is shown as `…`.

import { layOut, quote, quoteRows } from './layout.ts'
import { outside, prefix } from './shape.ts'

const ITEMS = 100

interface Walk {
  depth: number
  indent: number
  /** Nesting of the value that was entered last. */
  level: number
  /** Values that are being shown, outermost first. */
  open: object[]
  circles: Map<object, number>
}

/** The text of any value, as within another value: strings in quotes. `depth`: levels shown. */
export const inspect = (value: unknown, depth = 2): string =>
  show({ depth, indent: 0, level: 0, open: [], circles: new Map() }, value, 0)

function show(walk: Walk, value: unknown, level: number): string {
  if (typeof value === 'string') return quoteRows(value, walk.indent)
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return primitive(value)
  if (!walk.open.includes(value)) return showObject(walk, value, level)
  if (!walk.circles.has(value)) walk.circles.set(value, walk.circles.size + 1)
  return `[Circular *${walk.circles.get(value)!}]`
}

/** A number, bigint, boolean, symbol, null or undefined. */
export function primitive(value: unknown): string {
  if (Object.is(value, -0)) return '-0'
  return typeof value === 'bigint' ? `${value}n` : String(value)
}

function showObject(walk: Walk, value: object, level: number): string {
  const { keys, ...shape } = outside(value, walk.indent)
  const { base, open, close } = shape
  const own = ownParts(value)
  if (!own && keys.length === 0) return base || `${open}${close}`
  if (level > walk.depth)
    return prefix(value, Array.isArray(value) ? 'Array' : 'Object').replace(/^[^[].*$/, '[$&]')
  const inner = level + 1
  walk.open.push(value)
  walk.level = inner
  const parts = [
    ...(own?.(walk, inner) ?? []),
    ...keys.map((key) => property(walk, value, key, inner)),
  ]
  walk.open.pop()
  const circle = walk.circles.get(value)
  if (circle !== undefined) shape.base = `<ref *${circle}>${base && ` ${base}`}`
  return layOut(parts, shape, walk.indent, walk.level - inner, value)
}

type Parts = (walk: Walk, level: number) => string[]

/** How the contents of a collection are shown; undefined for an empty one and for plain objects. */
function ownParts(value: object): Parts | undefined {
  if (value instanceof Set)
    return value.size === 0
      ? undefined
      : (walk, level) => limited([...value], (item) => deeper(walk, item, level))
  if (value instanceof Map)
    return value.size === 0
      ? undefined
      : (walk, level) =>
          limited(
            [...value],
            ([key, item]) => `${deeper(walk, key, level)} => ${deeper(walk, item, level)}`,
          )
  if (Array.isArray(value))
    return value.length === 0
      ? undefined
      : (walk, level) => items(value, (item) => deeper(walk, item, level))
  if (ArrayBuffer.isView(value) && 'length' in value)
    return value.length === 0
      ? undefined
      : () => limited(Array.from(value as unknown as ArrayLike<unknown>), primitive)
  if (value instanceof Promise) return () => ['…']
  if (value instanceof WeakMap || value instanceof WeakSet) return () => ['<items unknown>']
  return undefined
}

function limited<T>(all: T[], text: (item: T) => string): string[] {
  const left = all.length - ITEMS
  return [...all.slice(0, ITEMS).map(text), ...more(left)]
}

const more = (left: number): string[] =>
  left > 0 ? [`... ${left} more item${left > 1 ? 's' : ''}`] : []

/** The items of an array, a run of holes as one. */
function items(list: unknown[], text: (item: unknown) => string): string[] {
  const shown: string[] = []
  let at = 0
  while (at < list.length && shown.length < ITEMS) {
    const from = at
    while (at < list.length && !(at in list)) at++
    if (at > from) shown.push(`<${at - from} empty item${at - from > 1 ? 's' : ''}>`)
    else shown.push(text(list[at++]))
  }
  return [...shown, ...more(list.length - at)]
}

/** A value within another: what is broken into lines is indented by two. */
function deeper(walk: Walk, value: unknown, level: number): string {
  walk.indent += 2
  const text = show(walk, value, level)
  walk.indent -= 2
  return text
}

function property(walk: Walk, value: object, key: PropertyKey, level: number): string {
  const about: { get?: unknown; set?: unknown; value?: unknown } =
    Object.getOwnPropertyDescriptor(value, key) ?? {}
  const accessor = [about.get && 'Getter', about.set && 'Setter'].filter(Boolean).join('/')
  const text = accessor ? `[${accessor}]` : deeper(walk, about.value, level)
  return `${keyText(value, key)}: ${text}`
}

function keyText(value: object, key: PropertyKey): string {
  const name = String(key)
  if (!Object.prototype.propertyIsEnumerable.call(value, key)) return `[${name}]`
  if (typeof key === 'symbol') return name
  if (name === '__proto__') return "['__proto__']"
  return /^[a-zA-Z_]\w*$/.test(name) ? name : quote(name)
}
