// Freezes what every program of a realm shares: the built-in objects, those without a name too, and
// the modules of the book that tests rest on. A subject can then change nothing that `expect` or a
// test uses. Freezing alone would forbid honest code (`error.name = 'X'` fails where `name` of the
// prototype is read-only), so what is often overridden becomes a pair of accessors that puts the new
// value on the object itself. The technique is that of Hardened JavaScript.

/** Objects that only syntax leads to. */
function nameless(): unknown[] {
  const proto = (value: unknown): unknown => Object.getPrototypeOf(value)
  const walked = [].values()
  return [
    function* () {},
    async function () {},
    async function* () {},
    walked,
    new Map().keys(),
    new Set().keys(),
    ''[Symbol.iterator](),
    ''.matchAll(/./g),
    walked.map((value) => value),
    Iterator.from({ next: () => ({ done: true, value: undefined }) }),
    new Intl.Segmenter().segment(''),
    new Intl.Segmenter().segment('')[Symbol.iterator](),
  ].flatMap((value) => [value, proto(value)])
}

/** What the generators of all generator functions share. */
const prototypeOf = (made: () => unknown): object =>
  (Object.getPrototypeOf(made) as { prototype: object }).prototype

/** Prototypes whose members people assign on their own objects and functions. */
const overridden = (): object[] => [
  Object.prototype,
  Function.prototype,
  Iterator.prototype,
  prototypeOf(function* () {}),
  prototypeOf(async function* () {}),
  Promise.prototype,
  ...Object.getOwnPropertyNames(globalThis)
    .map((name): unknown => (globalThis as Record<string, unknown>)[name])
    .filter((value) => typeof value === 'function')
    .map((value) => (value as { prototype?: unknown }).prototype)
    .filter((value): value is object => value instanceof Error || value === Error.prototype),
]

function letOverride(shared: object): void {
  for (const key of Reflect.ownKeys(shared)) {
    const descriptor = Object.getOwnPropertyDescriptor(shared, key)!
    if (!('value' in descriptor) || !descriptor.configurable) continue
    const { value, enumerable } = descriptor as { value: unknown; enumerable: boolean }
    Object.defineProperty(shared, key, {
      enumerable,
      configurable: false,
      get: () => value,
      set(this: object, mine: unknown) {
        if (this === shared) throw new TypeError(`Cannot assign to '${String(key)}' of a built-in`)
        const own = { value: mine, writable: true, enumerable: true, configurable: true }
        Object.defineProperty(this, key, own)
      },
    })
  }
}

/** Freezes everything that can be reached from the roots, and adds it to `frozen`. */
export function freezeAll(roots: readonly unknown[], frozen: WeakSet<object>): void {
  const left = [...roots]
  while (left.length) {
    const value = left.pop()
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue
    if (frozen.has(value)) continue
    frozen.add(value)
    left.push(Object.getPrototypeOf(value))
    for (const key of Reflect.ownKeys(value)) {
      left.push(...(Object.values(Object.getOwnPropertyDescriptor(value, key)!) as unknown[]))
    }
    if (!ArrayBuffer.isView(value)) Object.freeze(value)
  }
}

/** Freezes the built-in objects and closes the global object; gives the set of what is frozen. */
export function harden(): WeakSet<object> {
  const frozen = new WeakSet<object>()
  const hidden = nameless()
  for (const shared of overridden()) letOverride(shared)
  for (const key of Reflect.ownKeys(globalThis)) {
    const { configurable } = Object.getOwnPropertyDescriptor(globalThis, key)!
    if (configurable)
      Object.defineProperty(globalThis, key, {
        value: (globalThis as Record<PropertyKey, unknown>)[key],
        writable: false,
        configurable: false,
      })
  }
  freezeAll([globalThis, ...hidden], frozen)
  return frozen
}

/** What modules export, as far as programs share it: functions, classes, and what holds some. */
export const shared = (namespaces: readonly object[]): unknown[] =>
  namespaces.flatMap((namespace) => (Object.values(namespace) as unknown[]).filter(isShared))

/** A plain object of numbers and text is a module's own account: the module counts in it. */
function isShared(value: unknown): boolean {
  if (typeof value === 'function') return true
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return true
  const isPlain = Object.getPrototypeOf(value) === Object.prototype
  return isPlain && Object.values(value).some((held) => held !== null && /^[fo]/.test(typeof held))
}
