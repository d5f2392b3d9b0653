// All blocks of all pages, and what they ask of the code.

import { pages, read, type Book } from './book.ts'
import { blocks, type Block, type Embed, type Shows } from './blocks.ts'
import { questionPrograms } from './questions.ts'
import { twinBlocks, twinRows } from './twins.ts'

export const allBlocks = (book: Book): Block[] =>
  pages(book).flatMap((page) => [
    ...blocks(page, read(book, page)),
    ...asked(book, page),
    ...twinned(book, page),
  ])

/** What the questions of a page show: each program, and its output, which is the right answer. */
function asked(book: Book, page: string): Embed[] {
  const chapter = /^chapters\/(\d\d-[\w-]+)\.md$/.exec(page)?.[1]
  const line = read(book, page).split('\n').indexOf('<<< questions') + 1
  if (!chapter || line === 0) return []
  return questionPrograms(book, chapter).flatMap(({ path, region }) =>
    (['code', 'output'] as const).map((shows) => ({
      type: 'embed',
      page,
      line,
      shows,
      path,
      region: shows === 'code' ? region : undefined,
      since: undefined,
      predict: false,
      running: false,
      caption: '',
    })),
  )
}

/** What the list of Python's twins shows, on the page that has it. */
function twinned(book: Book, page: string): Embed[] {
  const line = read(book, page).split('\n').indexOf('<<< python') + 1
  return line === 0 ? [] : twinRows(book).flatMap(([, rows]) => twinBlocks(rows, page, line))
}

export const embeds = (book: Book): Embed[] =>
  allBlocks(book).filter((block) => block.type === 'embed')

/** The files that some page shows in this way, sorted, each once. */
export const shownAs = (book: Book, shows: Shows): string[] => [
  ...new Set(
    embeds(book)
      .filter((block) => block.shows === shows)
      .map(({ path }) => path)
      .sort(),
  ),
]
