// What a file has grown from, and what has changed since: derived, never told. A page that shows a file
// since another one says so; else a module of an earlier chapter with the same name that exports something
// of the same name is its earlier version. Most files have none.

import { createTwoFilesPatch } from 'diff'
import { posix } from 'node:path'
import { read, type Book } from './book.ts'
import { embeds } from './pages.ts'
import { isPublic, publicSources } from './public.ts'

const kept = new WeakMap<Book, Map<string, string>>()

/**
 * The earlier version of each file that has one. It is found once, for every block asks: a development
 * server that runs learns of a new one when it is started again.
 */
export function grownFrom(book: Book): Map<string, string> {
  const found = kept.get(book) ?? find(book)
  kept.set(book, found)
  return found
}

function find(book: Book): Map<string, string> {
  const found = new Map<string, string>()
  const earlier = new Map<string, string>()
  for (const { path } of publicSources(book)) {
    const name = posix.basename(path)
    const before = earlier.get(name)
    if (before !== undefined && shareExport(book, before, path)) found.set(path, before)
    if (/^code\/[^/]+\/[^/]+$/.test(path)) earlier.set(name, path)
  }
  for (const { path, since } of embeds(book))
    if (since && since.path !== path && isPublic(path) && isPublic(since.path))
      found.set(path, since.path)
  return found
}

const shareExport = (book: Book, one: string, other: string): boolean =>
  exported(read(book, one)).intersection(exported(read(book, other))).size > 0

const exported = (text: string): Set<string> =>
  new Set(
    [
      ...text.matchAll(
        /^export (?:abstract )?(?:async )?(?:function\*?|class|const|interface|type) (\w+)/gm,
      ),
    ].map(([, name = '']) => name),
  )

/** Where the site says what has changed in a file. */
export const changesAddress = (path: string): string => `/sources/${path}.diff.txt`

/** What has changed, line by line, as `diff -u` writes it. */
export const changes = (book: Book, before: string, path: string): string =>
  createTwoFilesPatch(before, path, read(book, before), read(book, path), '', '', {
    context: 3,
  }).replace(/^=+\n/, '')
