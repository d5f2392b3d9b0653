// Makes of a program's TypeScript what a worker can run: types stripped, and each import marked as
// the place for another module's address. Loaded on the first Run, for it brings sucrase and
// es-module-lexer with it. Invariant: a line keeps its number, so that every complaint names the
// line that the reader sees.

import { parse } from 'es-module-lexer/minimal/js'
import { javascript } from './javascript.ts'
import type { Linked } from './protocol.ts'
import type { Place } from './stack.ts'

/** A mistake that is seen before the program runs. */
export class LinkError extends Error {
  override name = 'LinkError'
  readonly place: Place

  constructor(message: string, place: Place) {
    super(message)
    this.place = place
  }
}

/** The program uses a part of Node, which no page has. */
export class TerminalError extends LinkError {
  override name = 'TerminalError'
}

/**
 * Links a program: its modules in the order in which they can be made, the entry last. `change` may
 * put something into a module's JavaScript, a line for a line.
 */
export function link(
  files: ReadonlyMap<string, string>,
  entry: string,
  change: (path: string, code: string) => string = (_, code) => code,
): Linked[] {
  const made = new Map<string, number>()
  const linked: Linked[] = []
  const open: string[] = []
  // a file that is being linked has no address yet; an import that takes nothing from it needs none
  let nothing: number | undefined
  const empty = (): number => (nothing ??= linked.push({ path: 'nothing', parts: [''] }) - 1)
  const visit = (path: string): number => {
    open.push(path)
    const code = change(path, strip(path, files.get(path)!))
    const parts: (string | number)[] = []
    let from = 0
    for (const { specifier, start, end, isBare } of imports(path, code)) {
      const place = { path, line: code.slice(0, start).split('\n').length }
      const to = find(files, specifier, place)
      const isOpen = open.includes(to)
      if (isOpen && !isBare) throw circle([...open.slice(open.indexOf(to)), to], place)
      parts.push(code.slice(from, start), isOpen ? empty() : (made.get(to) ?? visit(to)))
      from = end
    }
    open.pop()
    linked.push({ path, parts: [...parts, code.slice(from)] })
    made.set(path, linked.length - 1)
    return linked.length - 1
  }
  visit(entry)
  return linked
}

/** JavaScript of a module, line for line. */
function strip(path: string, text: string): string {
  try {
    return javascript(text)
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } }
    throw new LinkError(`SyntaxError: ${message.replace(/ \(\d+:\d+\)$/, '')}`, {
      path,
      line: loc?.line ?? 1,
    })
  }
}

interface Import {
  specifier: string
  start: number
  end: number
  /** It takes nothing from the module, as an import of types alone does once they are stripped. */
  isBare: boolean
}

/** Imports whose module is written out, static or not; positions are those between the quotes. */
function imports(path: string, code: string): Import[] {
  try {
    return parse(code)[0].flatMap(({ n, s, e, ss }) => {
      const quoted = /^['"`]/.test(code.slice(s)) ? 1 : 0
      const isBare = /^import\s*(\{\s*\}\s*from\s*)?['"]?$/.test(code.slice(ss, s))
      return n === undefined ? [] : [{ specifier: n, start: s + quoted, end: e - quoted, isBare }]
    })
  } catch (error) {
    const { idx } = error as { idx?: number }
    throw new LinkError('SyntaxError: this does not read as a module', {
      path,
      line: code.slice(0, idx).split('\n').length,
    })
  }
}

/** The file that an import means. */
function find(files: ReadonlyMap<string, string>, specifier: string, place: Place): string {
  if (specifier.startsWith('node:')) throw new TerminalError(`a page has no ${specifier}`, place)
  if (!/^\.{1,2}\//.test(specifier))
    throw new LinkError(`a program here imports only files of the book, not “${specifier}”`, place)
  const path = new URL(specifier, `file:///${place.path}`).pathname.slice(1)
  if (files.has(path)) return path
  if (files.has(`${path}.ts`))
    throw new LinkError(`an import names the whole file: “${specifier}.ts”`, place)
  throw new LinkError(`there is no ${path} that this chapter can import`, place)
}

const circle = (paths: string[], place: Place): LinkError =>
  new LinkError(
    `modules that import each other in a circle do not run in a page: ${paths.join(' → ')}`,
    place,
  )
