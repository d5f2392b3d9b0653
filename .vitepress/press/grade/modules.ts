// The modules that go into a cell, as JavaScript on the lines of their TypeScript: the test, the stub,
// the student's file, and whatever of the book or of the student's other files they import. What is not
// among them cannot be loaded. Invariant: a path below `code/` is the book's own text, never the
// student's, and no solution or wrong answer of an exercise is among them.

import { parse } from 'es-module-lexer/minimal/js'
import { stripTypeScriptTypes } from 'node:module'
import { posix } from 'node:path'
import { exists, read, type Book } from '../book.ts'
import type { Exercise } from '../exercises.ts'
import { isPublic } from '../public.ts'
import { closure } from '../source.ts'
import type { Job } from './job.ts'

/** A student's files by their path in the book: `work/01-yield/collect.ts`. */
export type Files = ReadonlyMap<string, string>

/** What a student's file is written in that no parser takes. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** JavaScript of a TypeScript file. Where types can be blanked out, every line stays. */
export function javascript(text: string): string {
  try {
    return stripTypeScriptTypes(text)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') throw new Unreadable(message)
  }
  try {
    return stripTypeScriptTypes(text, { mode: 'transform' })
  } catch (error) {
    throw new Unreadable((error as Error).message)
  }
}

const stripped = new Map<string, { text: string; code: string }>()

function ofBook(book: Book, path: string): string {
  const text = read(book, path)
  const kept = stripped.get(path)
  if (kept?.text === text) return kept.code
  const code = javascript(text)
  stripped.set(path, { text, code })
  return code
}

/** All that a cell is handed but the secret. An `Unreadable` says why the student's file has no modules. */
export function gather(book: Book, one: Exercise, files: Files): Omit<Job, 'secret'> {
  const trusted = closure(book, one.test).filter((path) => isPublic(path))
  const modules: Record<string, string> = {}
  for (const path of [one.test, ...closure(book, one.stub), ...trusted])
    modules[path] = ofBook(book, path)
  const left = [one.work]
  for (let path; (path = left.pop()) !== undefined;) {
    if (path in modules) continue
    const code = path.startsWith('work/') ? javascript(files.get(path)!) : ofBook(book, path)
    modules[path] = code
    for (const name of specifiers(code))
      for (const from of path === one.work ? [path, one.stub] : [path]) {
        const to = posix.join(posix.dirname(from), name)
        if (files.has(to) || (isSource(to) && isPublic(to) && exists(book, to))) left.push(to)
      }
  }
  return { test: one.test, stub: one.stub, subject: one.work, modules, trusted }
}

const isSource = (path: string): boolean => /^code\/\d\d-[\w-]+\/[\w/-]+\.ts$/.test(path)

/** Relative specifiers of a module; a module that cannot be parsed has none, and the cell will say why. */
function specifiers(code: string): string[] {
  try {
    return parse(code)[0].flatMap(({ n }) => (n?.startsWith('.') ? [n] : []))
  } catch {
    return []
  }
}
