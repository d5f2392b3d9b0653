// What kind of thing a value is: its name, its braces, and which of its keys are shown after its
// own parts. Names follow Node's `util.inspect`: `Map(1) {`, `Object [Generator] {`, `[class A]`.

import type { Shape } from './layout.ts'
import { errorText } from './stack.ts'

/** A value's outside; its parts are shown by `inspect.ts`. */
export interface Outside extends Shape {
  keys: PropertyKey[]
}

const plain = { base: '', open: '{', close: '}', isList: false }

/** The outside of an object or function. `indent` is where its first line begins. */
export function outside(value: object, indent: number): Outside {
  const keys = enumerable(value)
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const { length } = value as ArrayLike<unknown>
    const name = prefix(value, 'Array', length)
    const isPlain = Array.isArray(value) && name === `Array(${length})`
    return {
      ...plain,
      open: isPlain ? '[' : `${name} [`,
      close: ']',
      isList: true,
      keys: keys.filter((key) => !/^\d+$/.test(String(key))),
    }
  }
  if (value instanceof Set || value instanceof Map)
    return {
      ...plain,
      open: `${prefix(value, value instanceof Set ? 'Set' : 'Map', value.size)} {`,
      keys,
    }
  const base = baseOf(value, indent)
  if (base) return { ...plain, base, keys: value instanceof Error ? errorKeys(value, keys) : keys }
  const name = prefix(value, 'Object')
  return { ...plain, open: name === 'Object' ? '{' : `${name} {`, keys }
}

function enumerable(value: object): PropertyKey[] {
  const isShown = (key: symbol): boolean => Object.prototype.propertyIsEnumerable.call(value, key)
  return [...Object.keys(value), ...Object.getOwnPropertySymbols(value).filter(isShown)]
}

/** Values that have a text of their own instead of braces. */
function baseOf(value: object, indent: number): string {
  if (typeof value === 'function') return functionName(value as () => unknown)
  if (value instanceof Error) return errorText(value, indent)
  if (value instanceof RegExp) return String(value)
  if (value instanceof Date)
    return Number.isNaN(Number(value)) ? 'Invalid Date' : value.toISOString()
  return ''
}

/** A cause is shown although it is not enumerable; a name that the headline tells is not. */
function errorKeys(error: Error, keys: PropertyKey[]): PropertyKey[] {
  const told = keys.filter((key) => key !== 'name' && key !== 'message' && key !== 'stack')
  const hidden = ['cause', 'errors'].filter(
    (key) => Object.hasOwn(error, key) && !keys.includes(key),
  )
  return [...told, ...hidden]
}

/** The name of the class that made a value; null where its prototype chain has none. */
function constructorName(value: object): string | null {
  let at: object | null = value
  while (at) {
    const made: unknown = Object.getOwnPropertyDescriptor(at, 'constructor')?.value
    if (
      typeof made === 'function' &&
      made.name &&
      (value instanceof made || value === made.prototype)
    )
      return made.name
    at = Object.getPrototypeOf(at) as object | null
  }
  return null
}

/** `Foo`, `Foo(2)`, `Object [Generator]`, `[Object: null prototype]`. */
export function prefix(value: object, fallback: string, size?: number): string {
  const own = constructorName(value)
  const count = size === undefined ? '' : `(${size})`
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag]
  const name = own === null ? `[${fallback}${count}: null prototype]` : `${own}${count}`
  const isShownAsKey = Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag)
  if (typeof tag !== 'string' || tag === '' || isShownAsKey || says(own ?? fallback, tag))
    return name
  return `${name} [${tag}]`
}

/** Whether a class's name has said what its tag says: `AsyncQueue` says `Queue`. */
function says(name: string, tag: string): boolean {
  const after = name[name.indexOf(tag) + tag.length]
  return name.includes(tag) && (after === undefined || after !== after.toLowerCase())
}

function functionName(made: () => unknown): string {
  const kind = constructorName(made) ?? 'Function'
  if (/^class\b/.test(Function.prototype.toString.call(made))) {
    const parent = (Object.getPrototypeOf(made) as { name?: string } | null)?.name
    return `[class ${made.name || '(anonymous)'}${parent ? ` extends ${parent}` : ''}]`
  }
  return made.name ? `[${kind}: ${made.name}]` : `[${kind} (anonymous)]`
}
