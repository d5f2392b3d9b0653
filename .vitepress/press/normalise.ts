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
    .replaceAll(`${pathToFileURL(root).href}/`, './')
    .replaceAll(`${root}/`, './')
    .replaceAll(root, '.')
    // the place inside Node at which an uncaught error was reported, with the line it quotes
    .replace(/^node:internal\/\S+:\d+\n(?:.*\n){1,2}\s*\^+\n\n/gm, '')
    .split('\n')
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    const inside = /^\s+at .*\(?node:[\w/]+(?::\d+:\d+)?\)?( \{)?$/.exec(line)
    if (inside) {
      if (inside[1] && kept.length) kept.push(`${kept.pop()!}${inside[1]}`)
    } else if (/^Node\.js v\d+\.\d+\.\d+$/.test(line)) {
      if (kept.at(-1) === '') kept.pop()
    } else kept.push(unstripped(book, lines[index - 1], line))
  }
  return kept.join('\n')
}

/** The line under a `./file.ts:12` heading as the file has it, if Node quotes it without its types. */
function unstripped(book: Book, heading: string | undefined, line: string): string {
  const place = /^(?:\.\/)?(\S+\.c?ts):(\d+)$/.exec(heading ?? '')
  if (!place || !exists(book, place[1]!)) return line
  const source = read(book, place[1]!).split('\n')[Number(place[2]) - 1]
  const stripped =
    source !== undefined &&
    Array.from(line.trimEnd()).every(
      (character, at) => character === ' ' || character === source[at],
    )
  return stripped ? source : line
}
