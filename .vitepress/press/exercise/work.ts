// The reader's files, in `work/`: nothing of the book is changed by working with it, and `git pull`
// changes nothing of the reader's. A file is made from the stub once, and never written again.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, posix, resolve } from 'node:path'
import { read, type Book } from '../book.ts'
import { parseProgress, PROGRESS, writeProgress, type Progress } from './progress.ts'
import type { Exercise } from '../exercises.ts'

/** Where the reader's file of an exercise lies, once there is one. */
export const workFile = (chapter: string, name: string): string => `work/${chapter}/${name}.ts`

const TSCONFIG = `${JSON.stringify({ extends: '../tsconfig.json', include: ['.'] }, null, 1)}\n`

/** Makes the reader's file where there is none, and says whether it did. */
export function begin(book: Book, { stub, work }: Exercise): boolean {
  const file = resolve(book.root, work)
  if (existsSync(file)) return false
  mkdirSync(dirname(file), { recursive: true })
  const config = resolve(book.root, 'work/tsconfig.json')
  if (!existsSync(config)) writeFileSync(config, TSCONFIG)
  writeFileSync(file, beginning(book, stub, work), { flag: 'wx' })
  return true
}

/** What a reader's file holds at first: the stub, from where it now lies. */
export const beginning = (book: Book, stub: string, work: string): string =>
  moved(read(book, stub), stub, work)

/** A text with its relative imports rewritten for another place, for editors, Node and runners. */
export const moved = (text: string, from: string, to: string): string =>
  text.replace(
    /\b(from\s*|import\s*\(?\s*)'(\.{1,2}\/[^']+)'/g,
    (_whole, before: string, specifier: string) => {
      const target = posix.join(posix.dirname(from), specifier)
      const path = posix.relative(posix.dirname(to), target)
      return `${before}'${path.startsWith('.') ? path : `./${path}`}'`
    },
  )

export function loadProgress(book: Book): Progress {
  const file = resolve(book.root, PROGRESS)
  return parseProgress(existsSync(file) ? readFileSync(file, 'utf8') : '')
}

/** Changes what is remembered. The file is replaced as a whole, so that nobody reads half of it. */
export function remember(book: Book, change: (progress: Progress) => Progress): Progress {
  const progress = change(loadProgress(book))
  const file = resolve(book.root, PROGRESS)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, writeProgress(progress))
  renameSync(`${file}.${process.pid}`, file)
  return progress
}
