// What a block of code says of itself to the script that lets a reader run and edit it
// (`theme/editor/blocks.ts`): its file, its region, whether the file is a program, and, where no page
// can run it, what can be run instead. Derived from the files; nothing is configured.
//
// Invariant: a block of a file that a page must not hand out, or that is not TypeScript, says nothing.

import type { Embed } from './blocks.ts'
import { list, type Book } from './book.ts'
import { escape } from './filmstrip/html.ts'
import { relatives } from './importers.ts'
import { runsInPage } from './needs.ts'
import { isPublic, publicFile } from './public.ts'
import { command } from './run.ts'
import { source } from './source.ts'

/** Attributes of a block's figure, each after a space. */
export function tryIt(book: Book, { path, region }: Embed): string {
  if (!isTyped(path)) return ''
  const isProgram = source(book, path).kind === 'program'
  const said = {
    'data-file': path,
    'data-region': region,
    'data-program': isProgram ? (runsInPage(book, path) ? path : instead(book, path)) : undefined,
  }
  return Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(value!)}"`)
    .join('')
}

const isTyped = (path: string): boolean => path.endsWith('.ts') && isPublic(path)

/** What to type where no page can run a program; nothing for any other file. */
export function inTerminal(book: Book, path: string): string | undefined {
  if (!/\.c?ts$/.test(path)) return undefined
  const about = source(book, path)
  return about.kind === 'program' && !runsInPage(book, path) ? command(about) : undefined
}

/** The nearest program that does its work on what the book simulates. */
function instead(book: Book, path: string): string | undefined {
  const chapter = path.split('/')[1]!
  const files = list(book, `code/${chapter}/*.ts`).map((each) => publicFile(book, each))
  return relatives(files, path)[0]?.path
}
