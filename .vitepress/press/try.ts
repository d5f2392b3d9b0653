// What a block of code says of itself to the script that lets a reader run and edit it
// (`theme/editor/blocks.ts`): its file, its region, whether the file is a program, and what to type
// in a terminal where no page can run it. Derived from the file; nothing is configured.
//
// Invariant: a block of a file that a page must not hand out, or that is not TypeScript, says nothing.

import type { Embed } from './blocks.ts'
import type { Book } from './book.ts'
import { escape } from './filmstrip/html.ts'
import { runsInPage } from './needs.ts'
import { isPublic } from './public.ts'
import { command } from './run.ts'
import { source } from './source.ts'

/** Attributes of a block's figure, each after a space. */
export function tryIt(book: Book, { path, region }: Embed): string {
  if (!/\.c?ts$/.test(path) || !isPublic(path)) return ''
  const about = source(book, path)
  const isProgram = about.kind === 'program'
  const isForTerminal = isProgram && !runsInPage(book, path)
  const said = {
    'data-file': path,
    'data-region': region,
    'data-program': isProgram ? '' : undefined,
    'data-terminal': isForTerminal ? command(about) : undefined,
  }
  return Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value!)}"`))
    .join('')
}
