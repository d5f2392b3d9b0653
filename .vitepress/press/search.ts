// What of a page is searched: its prose, each term of the glossary under a heading of its own, and the names
// and comments in the code that it shows. The code is not made a second time; its words are enough. Each
// name is found whole and by its parts: `readLine`, `read`, `line`.

import { embed } from './blocks.ts'
import { read, type Book } from './book.ts'
import { cut } from './regions.ts'
import { visible } from './render.ts'
import { terms } from './terms.ts'

/** A page's text for the index. */
export const searched = (book: Book, page: string, text: string): string =>
  text
    .replace(/^<<< glossary$/m, () =>
      terms(book)
        .map(({ term, slug, definition }) => `## ${term} {#${slug}}\n\n${definition}\n`)
        .join('\n'),
    )
    .replace(/^<<< .*$/gm, (line) => (/^<<< code\//.test(line) ? codeOf(book, page, line) : ''))

function codeOf(book: Book, page: string, line: string): string {
  const { shows, path, region } = embed(page, 0, line)
  if (shows !== 'code') return ''
  return `\n\`${words(visible(cut(path, read(book, path), region)).text).join(' ')}\`\n`
}

/** Words that stand in all code alike, and say nothing of any. */
const COMMON = new Set(
  'as async await class const def else export extends for from function if import in interface let new number of return string this true type undefined void while with'.split(
    ' ',
  ),
)

/** The words of a piece of code, each once: names, their parts, and what comments say. */
export function words(code: string): string[] {
  const names = code.match(/[A-Za-z_]\w+/g) ?? []
  const parts = names.flatMap((name) => {
    const split = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []
    return split.length > 1 ? [name, ...split] : [name]
  })
  return [...new Set(parts)].filter((word) => word.length > 2 && !COMMON.has(word))
}
