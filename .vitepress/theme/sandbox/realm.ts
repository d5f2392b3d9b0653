// What every worker of the sandbox does with its realm: makes a blob of each module of a program, and
// takes away what the program could say something with unheard. It is all that such a frame allows.

import type { Linked } from './protocol.ts'

/** Makes a blob of each module and gives their addresses, in order; `names` learns whose they are. */
export function addresses(modules: readonly Linked[], names: Map<string, string>): string[] {
  const made: string[] = []
  for (const { path, parts } of modules) {
    const code = parts.map((part) => (typeof part === 'number' ? made[part] : part)).join('')
    const address = URL.createObjectURL(
      new Blob([code, `\n//# sourceURL=${path}`], { type: 'text/javascript' }),
    )
    names.set(address, path)
    made.push(address)
  }
  return made
}

/** Takes properties away from an object and from everything that it inherits from. */
export function removeOwn(from: object, ...names: string[]): void {
  for (let at: object | null = from; at; at = Object.getPrototypeOf(at) as object | null)
    for (const name of names) Reflect.deleteProperty(at, name)
}
