// Short texts for values, seen from within the program: the same texts that the recorder on V8's
// debugger gives (`recorder/preview.ts`). No getter is called; only a proxy's own traps may run, and
// the recorder is deaf meanwhile. Invariant: it never throws.

import { functionName, LONGEST, MOST, quote } from '../recorder/preview.ts'

/** Names a generator object, such as `task #2`; `generator` for one of no program. */
export type Naming = (value: object) => string | undefined

/** The text of a value: one level of an array or object is shown. */
export function valueText(value: unknown, naming: Naming, deep = true): string {
  let text: string
  try {
    text = full(value, naming, deep)
  } catch {
    text = 'Object'
  }
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}

function full(value: unknown, naming: Naming, deep: boolean): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return functionText(value)
  if (typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? '-0' : String(value)
  const generator = naming(value)
  if (generator !== undefined) return generator
  if (value instanceof Error) return errorText(value)
  const list = listText(value, naming, deep)
  if (list !== undefined) return list
  const builtIn = builtInText(value)
  if (builtIn !== undefined) return builtIn
  return deep ? fields(value, naming) : className(value)
}

const functionText = (value: object): string =>
  functionName(Function.prototype.toString.call(value))

function errorText(error: Error): string {
  const stack = Object.getOwnPropertyDescriptor(error, 'stack')?.value as unknown
  const isV8 = typeof stack === 'string' && /\n\s+at |^\S*Error/.test(stack)
  return (isV8 ? stack : `${className(error)}: ${error.message}`).split('\n')[0]!
}

function listText(value: object, naming: Naming, deep: boolean): string | undefined {
  const isArguments = Object.prototype.toString.call(value) === '[object Arguments]'
  if (!Array.isArray(value) && !isArguments) return undefined
  const all = value as ArrayLike<unknown>
  if (!deep)
    return `${isArguments ? 'Arguments' : className(value)}(${all.length})`.replace(
      /^Array/,
      'array ',
    )
  const shown: unknown[] = []
  for (let index = 0; index < all.length && shown.length <= MOST; index += 1)
    if (Object.hasOwn(all, index)) shown.push(all[index])
  const texts = shown.slice(0, MOST).map((each) => valueText(each, naming, false))
  return `[${texts.join(', ')}${shown.length > MOST ? ', …' : ''}]`
}

const sizeOf = (of: object): ((value: object) => number) | undefined => {
  const property = Object.getOwnPropertyDescriptor(of, 'size') as { get?: () => number } | undefined
  const get = property?.get
  return get && ((value) => get.call(value))
}
const mapSize = sizeOf(Map.prototype)!
const setSize = sizeOf(Set.prototype)!

/** What is neither a plain object nor one of a class of the program: its class, and how much it holds. */
function builtInText(value: object): string | undefined {
  if (value instanceof Map) return `${className(value)}(${mapSize(value)})`
  if (value instanceof Set) return `${className(value)}(${setSize(value)})`
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return `${className(value)}(${(value as unknown as ArrayLike<unknown>).length})`
  if (value instanceof Date || value instanceof RegExp) return String(value)
  const isOpaque = [Promise, WeakMap, WeakSet, ArrayBuffer, DataView].some(
    (each) => value instanceof each,
  )
  if (isOpaque) return className(value)
  const tag = tagOf(value)
  return tag === 'Map Iterator' || tag === 'Set Iterator' ? tag.replace(' ', '') : undefined
}

const tagOf = (value: object): unknown =>
  Object.getOwnPropertyDescriptor(value, Symbol.toStringTag)?.value ??
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(value) ?? {}, Symbol.toStringTag)?.value

/** The name that an inspector gives an object's class. */
function className(value: object): string {
  for (let at: object | null = value; at; at = Object.getPrototypeOf(at) as object | null) {
    const tag: unknown = Object.getOwnPropertyDescriptor(at, Symbol.toStringTag)?.value
    // the inspector knows an iterator helper by the function that made its kind
    if (tag === 'Iterator Helper') return 'Iterator'
    if (typeof tag === 'string' && tag !== '') return tag
    const made: unknown = Object.getOwnPropertyDescriptor(at, 'constructor')?.value
    if (typeof made === 'function' && made.name !== '') return made.name
  }
  return 'Object'
}

function fields(value: object, naming: Naming): string {
  const own = Reflect.ownKeys(value).flatMap((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key)
    if (!property?.enumerable || !Object.hasOwn(property, 'value')) return []
    const held: unknown = property.value
    return typeof held !== 'function' ? [[String(key), held] as const] : []
  })
  const texts = own.slice(0, MOST).map(([key, held]) => `${key}: ${valueText(held, naming, false)}`)
  const body = texts.length ? `{ ${texts.join(', ')}${own.length > MOST ? ', …' : ''} }` : '{}'
  const name = className(value)
  return name === 'Object' ? body : `${name} ${body}`
}
