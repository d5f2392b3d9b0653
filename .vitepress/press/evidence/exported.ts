// What a module of the book exports under a name, as plain data: the module is loaded in a process
// of its own, as a reader's program would load it.

import { join } from 'node:path'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { normalise } from '../normalise.ts'
import { limited } from '../run.ts'
import { sources } from '../source.ts'

/** The modules that export a constant of this name. */
export const exporting = (book: Book, name: string): string[] =>
  sources(book)
    .filter(({ path }) => exportsConstant(book, path, name))
    .map(({ path }) => path)

/** Whether a module exports a constant of this name. */
export const exportsConstant = (book: Book, path: string, name: string): boolean =>
  new RegExp(`^export const ${name}\\b`, 'm').test(read(book, path))

/** How what a module exports is made into plain data. */
type Child = 'exported' | 'simulated' | 'traced' | 'world'

/** The value of the export; a module that fails or does not end is a PressError. */
export async function exported(
  book: Book,
  path: string,
  name: string,
  by: Child = 'exported',
): Promise<unknown> {
  const child = join(import.meta.dirname, `${by}-child.ts`)
  const module = pathToFileURL(resolve(book.root, path)).href
  const { stdout, stderr, code } = await limited(book, path, process.execPath, [
    child,
    module,
    name,
  ])
  if (code !== 0)
    throw new PressError({
      file: path,
      what: `could not be loaded:\n${normalise(book, stderr).trim()}`,
      todo: `Mend it: it is loaded for what it exports as \`${name}\`.`,
    })
  // its last line; what the module itself prints stands before
  const text = stdout.slice(stdout.lastIndexOf('\n') + 1)
  return JSON.parse(normalise(book, text).replaceAll('"./', '"')) as unknown
}
