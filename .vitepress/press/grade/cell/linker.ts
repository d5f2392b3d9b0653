// Loads modules from the job instead of the disk. Addresses are `book:/` and a path. The test gets the
// harness for 'vitest' and the subject for './stub.ts'; everything else is what the job has, or
// it is a foul. Invariant: once `open` has returned, nothing is loaded that did not come with the job.

import { registerHooks } from 'node:module'
import type { Job } from '../job.ts'
import type { Foul } from './globals.ts'

const SCHEME = 'book:/'
/** Modules of the book may import these; what they do is bounded by the cell's permissions. */
const BOOK = `${SCHEME}code/`
const BUILTIN = ['node:fs', 'node:path']
const HARNESS = `${SCHEME}/harness`

export const address = (path: string): string => `${SCHEME}${path}`

/** Sends all loading to the job. `harness` is what the test imports from 'vitest'. */
export async function open(
  { modules, test, stub, subject }: Job,
  harness: Record<string, unknown>,
  foul: Foul,
): Promise<void> {
  const texts = new Map(Object.entries(modules).map(([path, text]) => [address(path), text]))
  const names = Object.keys(harness)
  texts.set(HARNESS, `export const { ${names.join(', ')} } = globalThis.harness`)
  const stands = new Map([
    [`${address(test)} vitest`, HARNESS],
    [`${address(test)} ./stub.ts`, address(subject)],
  ])
  const opened = { url: address(subject), from: address(stub) }
  const find = (specifier: string, from: string): string | undefined => {
    const stand = stands.get(`${from} ${specifier}`)
    if (stand !== undefined) return stand
    for (const base of from === opened.url ? [from, opened.from] : [from]) {
      const url = resolve(specifier, base)
      if (url !== undefined && url !== address(test) && texts.has(url)) return url
    }
    return undefined
  }
  registerHooks({
    resolve(specifier, { parentURL }, next) {
      const first = parentURL?.startsWith(SCHEME) !== true
      const inside = first && specifier.startsWith(SCHEME) && texts.has(specifier)
      const url = inside ? specifier : find(specifier, parentURL ?? '')
      if (url === undefined && parentURL?.startsWith(BOOK) && BUILTIN.includes(specifier))
        return next(specifier)
      if (url === undefined) return foul(`imports “${specifier}”`)
      return { url, format: 'module', shortCircuit: true }
    },
    load: (url, context, next) =>
      url.startsWith(SCHEME)
        ? { format: 'module', source: texts.get(url)!, shortCircuit: true }
        : next(url, context),
  })
  Object.assign(globalThis, { harness })
  await import(HARNESS)
  Reflect.deleteProperty(globalThis, 'harness')
}

/** Where a relative specifier leads from an address of ours. */
function resolve(specifier: string, from: string): string | undefined {
  if (specifier.startsWith(SCHEME)) return undefined
  if (!/^\.{1,2}\//.test(specifier) || !from.startsWith(SCHEME)) return undefined
  const parts = from.slice(SCHEME.length).split('/').slice(0, -1)
  for (const part of specifier.split('/'))
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.') parts.push(part)
  return address(parts.join('/'))
}
