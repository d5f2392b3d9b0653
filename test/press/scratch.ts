// A book of its own for one test: a few files in a folder below the project, so that the compiler
// finds Node's types, and nothing of the real book is touched.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { thisBook, type Book } from '../../.vitepress/press/book.ts'

const FOLDER = join(thisBook.root, '.vitepress/scratch')

const made: string[] = []
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true })
})

/** Makes a book with these files; it is gone when the tests of the file have finished. */
export function scratch(files: Record<string, string>): Book {
  mkdirSync(FOLDER, { recursive: true })
  const root = mkdtempSync(join(FOLDER, 'book-'))
  made.push(root)
  const book = { root }
  for (const [path, text] of Object.entries(files)) write(book, path, text)
  return book
}

/** A copy of the book in test/press/fixture, which has one piece of every kind of evidence. */
export function copyOfFixture(): Book {
  const book = scratch({})
  cpSync(join(import.meta.dirname, 'fixture'), book.root, { recursive: true })
  return book
}

export function write({ root }: Book, path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
