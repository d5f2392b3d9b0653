// What of a chapter is public, and what a page needs to run it. One manifest a chapter holds the
// text of its programs and modules and of everything that they import: an earlier chapter's module
// stands in it again. A reference to the other chapter's manifest would save some bytes and cost a
// second round trip before the first Run; and a page that a cache kept could then run a chapter
// against another version of the module. Invariant: no solution and no wrong answer is in a
// manifest, nor anything that imports one; they have files of their own, fetched when asked for.

import { posix } from 'node:path'
import { exists, list, read, type Book } from './book.ts'
import { PressError } from './errors.ts'
import { known, testNames } from './exercise/known.ts'
import type { Known } from './exercise/verdict.ts'
import { beginning, workFile } from './exercise/work.ts'
import { exercise as exerciseAt } from './exercises.ts'
import { needs } from './needs.ts'
import { bookImports, publicFile, publicSources, withImports, type PublicFile } from './public.ts'

export interface PublicExercise {
  name: string
  /** Its folder. */
  path: string
  stub: string
  test: string
  /** The reader's file in a terminal, and what it holds at first; the page has the same. */
  work: { path: string; text: string }
  /** Full names of its tests, in order; none as long as they were not accepted. */
  tests: string[]
  /** What its stub and test need and a page does not have. */
  needs: string[]
  /** Where the wrong answers that are recognised are, below `sources/`. */
  known: string
  /** Where its answers are, below `sources/`. */
  answers: string
}

/** What tells a known wrong answer from others; no text of an answer. */
export interface KnownAnswers {
  version: 1
  known: Known[]
}

export interface Manifest {
  version: 1
  chapter: string
  /** The chapter's own files first, then those of earlier chapters that they import. */
  files: PublicFile[]
  exercises: PublicExercise[]
}

/** What a reader sees only after asking for it. */
export interface Answers {
  version: 1
  chapter: string
  exercise: string
  solution: string
  /** Text of each wrong answer by the name of its file. */
  wrong: Record<string, string>
  /** Files that an answer imports and the chapter's manifest does not have. */
  files: PublicFile[]
}

/** Every chapter that has code, by its folder. */
export const coded = (book: Book): string[] =>
  list(book, 'code/[0-9][0-9]-*').map((folder) => folder.slice('code/'.length))

/** The manifest of a chapter. A public file that imports an answer is a PressError. */
export function manifest(book: Book, chapter: string): Manifest {
  const own = publicSources(book)
    .filter((each) => each.chapter === chapter)
    .map(({ path }) => path)
  const folders = list(book, `code/${chapter}/exercises/*/stub.ts`).map((path) =>
    posix.dirname(path),
  )
  const asked = folders.flatMap((folder) =>
    bookImports(book, [`${folder}/stub.ts`, `${folder}/test.ts`]),
  )
  return {
    version: 1,
    chapter,
    files: withImports(book, [...own, ...asked]).map((path) => publicFile(book, path)),
    exercises: folders.map((folder) => exercise(book, chapter, folder)),
  }
}

/** Where the answers of an exercise are published, below `sources/`. */
export const answersFile = (chapter: string, name: string): string =>
  `${chapter}/solutions/${name}.json`

/** Where it is published by what its known wrong answers are known, below `sources/`. */
export const knownFile = (chapter: string, name: string): string => `${chapter}/known/${name}.json`

/** By what the wrong answers to an exercise are known. */
export const knownAnswers = (book: Book, chapter: string, name: string): KnownAnswers => ({
  version: 1,
  known: known(book, exerciseAt(book, `code/${chapter}/exercises/${name}`)),
})

/** The answers of an exercise. */
export function answers(book: Book, chapter: string, name: string): Answers {
  const folder = `code/${chapter}/exercises/${name}`
  const wrong = list(book, `${folder}/wrong/*.ts`)
  const known = new Set(manifest(book, chapter).files.map(({ path }) => path))
  const files = withImports(book, bookImports(book, [`${folder}/solution.ts`, ...wrong]))
  return {
    version: 1,
    chapter,
    exercise: name,
    solution: part(book, folder, 'solution.ts'),
    wrong: Object.fromEntries(wrong.map((path) => [posix.basename(path), read(book, path)])),
    files: files.filter((path) => !known.has(path)).map((path) => publicFile(book, path)),
  }
}

function exercise(book: Book, chapter: string, folder: string): PublicExercise {
  const name = posix.basename(folder)
  const work = workFile(chapter, name)
  return {
    name,
    path: folder,
    stub: part(book, folder, 'stub.ts'),
    test: part(book, folder, 'test.ts'),
    work: { path: work, text: beginning(book, `${folder}/stub.ts`, work) },
    tests: testNames(book, folder),
    // the page's runner stands in for it
    needs: needs(book, `${folder}/test.ts`).filter((need) => need !== 'vitest'),
    known: knownFile(chapter, name),
    answers: answersFile(chapter, name),
  }
}

function part(book: Book, folder: string, name: string): string {
  if (exists(book, `${folder}/${name}`)) return read(book, `${folder}/${name}`)
  throw new PressError({
    file: folder,
    what: `this exercise has no ${name}`,
    todo: `Write ${folder}/${name}.`,
  })
}
