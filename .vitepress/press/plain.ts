// The book for readers without a browser: a Markdown form beside each page, and `llms.txt`, which lists
// them. They are written by a build alone: in development the address of a page's Markdown is that of the
// module which VitePress makes of it.

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HeadConfig } from 'vitepress'
import { chapters, list, pages, read, splitPage, type Book } from './book.ts'
import { PARTS, partTitle } from './contents.ts'
import { DESCRIPTION, TITLE } from './offline/app.ts'
import { plainAddress, plainPage } from './plain/page.ts'
import type { WithBase } from './render.ts'
import { isDeck } from './slides/deck.ts'

/** The Markdown form of every page but slides, which say what chapters say, by its path below the site. */
export const plainPages = (book: Book): Map<string, string> =>
  new Map(
    pages(book)
      .filter((page) => !isDeck(page))
      .map((page) => [plainAddress(page).slice(1), plainPage(book, page)]),
  )

/** The list of all pages, as llmstxt.org lays it out. */
export function llmsText(book: Book, withBase: WithBase): string {
  const link = (title: string, page: string, about = ''): string =>
    `- [${title}](${withBase(plainAddress(page))})${about && `: ${about}`}`
  const parts = PARTS.map((_, index) => {
    const own = chapters(book).filter(({ part }) => part === index + 1)
    const lines = own.map(({ number, title, page, description }) =>
      link(`${number}. ${title}`, page, description),
    )
    return lines.length ? `## ${partTitle(index + 1)}\n\n${lines.join('\n')}\n` : ''
  }).filter(Boolean)
  const around = list(book, ['docs/*.md', 'docs/teaching/*.md']).map((page) =>
    link(titleOf(book, page), page),
  )
  return `# ${TITLE}

> ${DESCRIPTION}. A book whose code, outputs, types, errors and recordings were all made by running it.

Each page below is Markdown: prose, code, what it prints, recordings in words, questions with folded answers.
Solutions of exercises are not in it.

${parts.join('\n')}
## Around the chapters

${around.join('\n')}
`
}

function titleOf(book: Book, page: string): string {
  const { data, body } = splitPage(read(book, page))
  return (data as { title?: string }).title ?? /^# (.+)$/m.exec(body)?.[1] ?? page
}

/** Says in a page's head where its Markdown form is. `page` is as VitePress names it. */
export const plainLink = (page: string, withBase: WithBase): HeadConfig[] =>
  page === '404.md' || isDeck(page)
    ? []
    : [['link', { rel: 'alternate', type: 'text/markdown', href: withBase(`/${page}`) }]]

/** Writes both into a built site. */
export async function writePlain(book: Book, withBase: WithBase, outDir: string): Promise<void> {
  const files = [...plainPages(book), ['llms.txt', llmsText(book, withBase)] as const]
  for (const [path, text] of files) {
    await mkdir(dirname(join(outDir, path)), { recursive: true })
    await writeFile(join(outDir, path), text)
  }
}
