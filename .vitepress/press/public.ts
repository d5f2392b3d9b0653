// The files of the book that anyone may see, and what is told of each. Invariant: no answer of an
// exercise is public, nor is anything that imports one.

import { posix } from 'node:path'
import { exists, hash, read, type Book } from './book.ts'
import { PressError } from './errors.ts'
import { modules, needs, runsInPage } from './needs.ts'
import { command } from './run.ts'
import { closure, imports, source, sources, type Source } from './source.ts'

export interface PublicFile {
  path: string
  kind: Source['kind']
  /** What it shows, in a sentence. */
  shows: string
  /** What a reader types to run it; a module is not run. */
  command?: string
  /** Changes with its text. */
  version: string
  /** What it needs and a page does not have: `node:net`, `process`, `CommonJS`, `Python`. */
  needs: string[]
  /** Whether it is a program that a page can run. */
  runs: boolean
  /** Files of the book that it imports when it runs. */
  imports: string[]
  text: string
}

/** Whether a file may be shown to anyone. */
export const isPublic = (path: string): boolean => !/\/(exercises|solutions)\//.test(path)

/** The files of the whole book that may be shown, chapter by chapter. */
export const publicSources = (book: Book): Source[] =>
  sources(book).filter(({ path }) => isPublic(path))

/** A public file with all that is told of it. */
export function publicFile(book: Book, path: string): PublicFile {
  const about = source(book, path)
  const text = read(book, path)
  return {
    path,
    kind: about.kind,
    shows: about.shows,
    ...(about.kind === 'program' && about.language === 'ts' && { command: command(about) }),
    version: hash(text),
    needs: needs(book, path),
    runs: runsInPage(book, path),
    imports: path.endsWith('.py') ? [] : bookImports(book, [path]),
    text,
  }
}

/** Files and everything that they import, each once. An answer among them is a PressError. */
export function withImports(book: Book, paths: string[]): string[] {
  const all = [...new Set([...paths, ...paths.flatMap((path) => closure(book, path))])]
  const hidden = all.find((path) => !isPublic(path))
  if (hidden === undefined) return all
  throw new PressError({
    file: all.find((path) => imports(book, path).includes(hidden)) ?? hidden,
    what: `imports ${hidden}, which readers see only when they ask`,
    todo: 'Move what both need into a module of the chapter.',
  })
}

/** Modules of the book that files of an exercise import; its own files and its subject are none. */
export const bookImports = (book: Book, paths: string[]): string[] =>
  paths
    .filter((path) => exists(book, path))
    .flatMap((path) =>
      modules(path, read(book, path)).map((name) => posix.join(posix.dirname(path), name)),
    )
    .filter((path) => path.startsWith('code/') && isPublic(path) && exists(book, path))
