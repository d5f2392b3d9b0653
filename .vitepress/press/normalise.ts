// One normaliser for all evidence: it takes away what differs between two machines and nothing else.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { exists, read, type Book } from './book.ts'

/**
 * Text that a program printed, made independent of the machine: the root becomes `.`, frames inside
 * Node and the line with Node's version go, and a source line that Node quotes after stripping its
 * types is quoted as it stands in the file. Line ends become `\n`.
 */
export function normalise(book: Book, text: string): string {
  const root = resolve(book.root)
  const lines = text
    .replaceAll('\r\n', '\n')
    .replaceAll(`${pathToFileURL(root)}/`, './')
    .replaceAll(`${root}/`, './')
    .replaceAll(root, '.')
    .split('\n')
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    if (/^\s+at .*\(?node:[\w/]+(:\d+:\d+)?\)?$/.test(line)) continue
    if (/^Node\.js v\d+\.\d+\.\d+$/.test(line)) {
      if (kept.at(-1) === '') kept.pop()
      continue
    }
    kept.push(quoted(book, lines[index - 1]) ?? line)
  }
  return kept.join('\n')
}

/** The source line that follows a `./file.ts:12` heading in Node's report of an uncaught error. */
function quoted(book: Book, heading: string | undefined): string | undefined {
  const place = /^(?:\.\/)?(\S+\.c?ts):(\d+)$/.exec(heading ?? '')
  if (!place || !exists(book, place[1]!)) return undefined
  return read(book, place[1]!).split('\n')[Number(place[2]) - 1]
}
