// Whether a subject has changed what the language itself brings. The tests and `expect` stand on it: a
// subject that patches `Object.is` or `Promise.race` decides for itself what passes. So everything that
// can be reached from the globals of the language is copied before a subject is loaded, and compared
// after each test. Invariant: comparing calls nothing that could have been changed meanwhile.
//
// What it cannot see: a change that is taken back before it looks.

const { getOwnPropertyDescriptor, getPrototypeOf } = Object
const { ownKeys } = Reflect
const text = String

/** Names of the language, and of the timers by which a test is timed. */
const NAMES = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'RegExp'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Iterator', 'Promise', 'Proxy', 'Date'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError'],
  ...['TypeError', 'URIError', 'ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Uint8Array'],
  ...['Int8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array'],
  ...['Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'DisposableStack'],
  ...['Math', 'JSON', 'Reflect', 'Atomics', 'Intl', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
  ...['setTimeout', 'clearTimeout', 'queueMicrotask'],
]

/** Prototypes that have no global name. */
const UNNAMED = [
  (function* () {})(),
  (async function* () {})(),
  (async () => {})().constructor,
  [][Symbol.iterator](),
  new Map()[Symbol.iterator](),
  new Set()[Symbol.iterator](),
  ''[Symbol.iterator](),
  'a'.matchAll(/a/g),
  [].values().map((value) => value),
] as object[]

interface Copy {
  name: string
  of: object
  proto: object | null
  keys: PropertyKey[]
  values: (PropertyDescriptor | undefined)[]
}

/** Copies the language, and `more` by its name; gives what names the first thing that was changed since. */
export function watchBuiltins(more: Record<string, object>): () => string | undefined {
  const copies: Copy[] = []
  const seen = new Set<unknown>()
  const globals = NAMES.map((name) => [name, getOwnPropertyDescriptor(globalThis, name)] as const)
  const visit = (value: unknown, name: string): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
    if (seen.has(value) || value === globalThis) return
    seen.add(value)
    const keys = ownKeys(value)
    const proto = getPrototypeOf(value) as object | null
    const values = keys.map((key) => getOwnPropertyDescriptor(value, key))
    copies.push({ name, of: value, proto, keys, values })
    for (const [index, key] of keys.entries()) {
      const each = values[index]
      const path = `${name}.${typeof key === 'symbol' ? `[${key.description ?? ''}]` : key}`
      for (const part of Object.values(each ?? {}) as unknown[]) visit(part, path)
    }
    visit(proto, `the prototype of ${name}`)
  }
  for (const [name, found] of globals) visit(found?.value, name)
  for (const one of UNNAMED) visit(getPrototypeOf(one), 'a prototype of the language')
  for (const [name, value] of Object.entries(more)) visit(value, name)
  return () => {
    for (let index = 0; index < globals.length; index++) {
      const [name, before] = globals[index]!
      if (differs(before, getOwnPropertyDescriptor(globalThis, name))) return name
    }
    for (let index = 0; index < copies.length; index++) {
      const changed = change(copies[index]!)
      if (changed !== undefined) return changed
    }
    return undefined
  }
}

function change({ name, of, proto, keys, values }: Copy): string | undefined {
  if (getPrototypeOf(of) !== proto) return `the prototype of ${name}`
  const now = ownKeys(of)
  for (let index = 0; index < now.length || index < keys.length; index++) {
    const key = now[index] ?? keys[index]!
    const isSame = now[index] === keys[index]
    if (!isSame || differs(values[index], getOwnPropertyDescriptor(of, key)))
      return typeof key === 'symbol' ? `a symbol of ${name}` : `${name}.${text(key)}`
  }
  return undefined
}

function differs(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  if (!a || !b) return a !== b
  // a plain number or text, such as Error.stackTraceLimit, decides no test
  const isPlain = typeof a.value !== 'object' && typeof a.value !== 'function' && !a.get && !a.set
  if (isPlain && typeof b.value === typeof a.value) return false
  return a.value !== b.value || a.get !== b.get || a.set !== b.set
}
