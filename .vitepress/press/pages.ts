// All blocks of all pages, and what they ask of the code.

import { pages, read, type Book } from './book.ts'
import { blocks, type Block, type Embed, type Shows } from './blocks.ts'

export const allBlocks = (book: Book): Block[] =>
  pages(book).flatMap((page) => blocks(page, read(book, page)))

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
