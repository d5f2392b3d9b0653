// Short texts for values, as a page has room for: from the debugger's own view of them, never by
// running code of the program.

import type { Runtime } from 'node:inspector'
import type { Debugger } from './session.ts'

export const LONGEST = 60

/** Names a generator object by its number, such as `task #2`, or does not know it. */
export type Naming = (objectId: string) => Promise<string | undefined>

/** The text of a value: one level of an array or object is shown. */
export async function preview(
  to: Debugger,
  value: Runtime.RemoteObject,
  naming: Naming,
  deep = true,
): Promise<string> {
  const text = await full(to, value, naming, deep)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}

async function full(
  to: Debugger,
  value: Runtime.RemoteObject,
  naming: Naming,
  deep: boolean,
): Promise<string> {
  const { type, subtype, description = '', objectId } = value
  if (type === 'string') return quote(value.value as string)
  if (type === 'function') return functionName(description)
  if (objectId === undefined) return value.unserializableValue ?? String(value.value)
  if (subtype === 'generator') return (await naming(objectId)) ?? 'generator'
  if (subtype === 'error') return description.split('\n')[0]!
  if (subtype === 'array')
    return deep ? items(to, objectId, naming) : description.replace(/^Array/, 'array ')
  if (type === 'object' && subtype === undefined)
    return deep ? fields(to, value, naming) : description
  return description
}

/** Own properties of an object, internal ones apart. */
export const properties = (
  to: Debugger,
  objectId: string,
): Promise<Runtime.GetPropertiesReturnType> =>
  to.ask('Runtime.getProperties', { objectId, ownProperties: true })

export const MOST = 8

async function items(to: Debugger, objectId: string, naming: Naming): Promise<string> {
  const { result } = await properties(to, objectId)
  const elements = result.filter(({ name }) => /^\d+$/.test(name))
  const texts = await Promise.all(
    elements.slice(0, MOST).map((e) => preview(to, e.value!, naming, false)),
  )
  return `[${texts.join(', ')}${elements.length > MOST ? ', …' : ''}]`
}

async function fields(
  to: Debugger,
  { objectId, description = '' }: Runtime.RemoteObject,
  naming: Naming,
): Promise<string> {
  const { result } = await properties(to, objectId!)
  const own = result.filter(
    ({ enumerable, value }) => enumerable && value && value.type !== 'function',
  )
  const texts = await Promise.all(
    own
      .slice(0, MOST)
      .map(async ({ name, value }) => `${name}: ${await preview(to, value!, naming, false)}`),
  )
  const body = texts.length ? `{ ${texts.join(', ')}${own.length > MOST ? ', …' : ''} }` : '{}'
  return description === 'Object' ? body : `${description} ${body}`
}

export const quote = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

export const functionName = (source: string): string => {
  const name = /^(?:async )?(?:function\s*\*?|class)\s*([\w$]+)/.exec(source)?.[1]
  return name ? `${name}()` : 'function'
}
