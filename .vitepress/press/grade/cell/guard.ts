// Values that would answer for themselves. `expect` asks some objects what they are equal to: its own
// matchers, proxies, and whatever says that it is a Set or a Map. A subject could return such an
// object and be equal to everything. So the comparison asks `genuine` about each value on its way
// (bundle.ts puts the call there). Invariant: nothing of the value's own code is run here.

import { types } from 'node:util'

const { isMap, isProxy, isSet } = types
const { getOwnPropertyDescriptor, getPrototypeOf } = Object
const { isArray } = Array
const { ownKeys } = Reflect
const { toStringTag, iterator } = Symbol
const MapPrototype = Map.prototype
const SetPrototype = Set.prototype
const ArrayPrototype = Array.prototype

interface Settings {
  frozen: WeakSet<object>
  foul: (what: string) => never
}

let settings: Settings | undefined

/** From here on, values are looked at. */
export function guard(with_: Settings): void {
  settings = with_
}

const LIES = 'returns a value that answers for itself when it is compared'
const OWN = ['size', 'has', 'get', 'constructor', iterator]

/** Throws, and tells of a foul, where a value could say itself whether it is equal to another. */
export function genuine(value: unknown): void {
  if (settings === undefined || value === null) return
  if (typeof value !== 'object' && typeof value !== 'function') return
  const { frozen, foul } = settings
  if (isProxy(value)) foul(`${LIES}: a Proxy`)
  let named = false
  for (let at: object | null = value; at !== null; at = getPrototypeOf(at) as object | null) {
    if (isProxy(at)) foul(`${LIES}: its prototype is a Proxy`)
    if (frozen.has(at)) break
    if (
      getOwnPropertyDescriptor(at, 'asymmetricMatch') &&
      typeof value === 'object' &&
      !ours(value)
    )
      foul(`${LIES}: it has asymmetricMatch`)
    if (getOwnPropertyDescriptor(at, toStringTag)) foul(`${LIES}: it has Symbol.toStringTag`)
    const made = getOwnPropertyDescriptor(at, 'constructor')
    if (made && !named) {
      named = true
      if (!('value' in made)) foul(`${LIES}: its constructor is computed`)
      if (frozen.has(made.value as object)) foul(`${LIES}: its constructor is borrowed`)
    }
  }
  const proto = getPrototypeOf(value) as object | null
  const collection = isSet(value) ? SetPrototype : isMap(value) ? MapPrototype : undefined
  if (collection === undefined) {
    if (derives(proto, SetPrototype) || derives(proto, MapPrototype))
      foul(`${LIES}: it is no Set or Map, and says that it is`)
  } else if (proto === collection)
    for (let at = 0; at < OWN.length; at++)
      if (getOwnPropertyDescriptor(value, OWN[at]!))
        foul(`${LIES}: a Set or Map with its own answers`)
}

function derives(from: object | null, proto: object): boolean {
  for (let at = from; at !== null; at = getPrototypeOf(at) as object | null)
    if (at === proto) return true
  return false
}

/** Throws where the subject exports something else for a list: a test would call its methods. */
export function plainLists(stub: object, subject: object): void {
  for (const [name, value] of Object.entries(stub)) {
    if (!isArray(value)) continue
    const given = getOwnPropertyDescriptor(subject, name)?.value as unknown
    if (!isArray(given)) settings?.foul(`exports “${name}”, which is no list`)
    else plain(given)
  }
}

function plain(value: unknown): void {
  if (!isArray(value)) return
  genuine(value)
  if (getPrototypeOf(value) !== ArrayPrototype || ownKeys(value).length !== value.length + 1)
    settings?.foul('exports a list with methods of its own')
  for (let at = 0; at < value.length; at++) {
    const descriptor = getOwnPropertyDescriptor(value, at)
    if (descriptor && 'value' in descriptor) plain(descriptor.value)
    else settings?.foul('exports a list whose items are computed')
  }
}

let isOurs: (value: object) => boolean = () => false

/** Whether an object is a matcher of the library. */
export const ours = (value: object): boolean => isOurs(value)

/** The library says how its own matchers are known. */
export function know(test: (value: object) => boolean): void {
  isOurs = test
}
