// A page of the book as Markdown, for whoever reads without a browser: a program, a terminal, a model.
// It is made from the page's own text; blocks, lists, links and asides take a form that any reader of
// Markdown knows. Invariant: what the page shows is in it, except what a reader has to ask for: solutions
// and wrong answers of exercises.

import { posix } from 'node:path'
import { chapters, read, splitPage, type Book } from '../book.ts'
import { ASIDES } from '../asides.ts'
import { CHART, EMBED, embed, FIGURE, LISTS } from '../blocks.ts'
import { chart } from '../chart.ts'
import { sourcesOf } from '../citations.ts'
import { partTitle } from '../contents.ts'
import { figure } from '../evidence/measurement.ts'
import { escape } from '../filmstrip/html.ts'
import type { WithBase } from '../render.ts'
import { plainEmbed } from './blocks.ts'
import { markdownOf } from './html.ts'
import { PLAIN_LISTS, type Place } from './lists.ts'
import { tying, type Tie } from './tie.ts'

/** Where a page's Markdown form is, below the site's base; as everywhere, `docs/index.md` is `index.md`. */
export const plainAddress = (page: string): string =>
  page === 'docs/index.md' ? '/index.md' : `/${page}`

/** How a page's Markdown form points at an address of the site. */
export const toward =
  (page: string): WithBase =>
  (address) => {
    const [, path = '', rest = ''] = /^([^#]*)(#.*)?$/.exec(address) ?? []
    const isPage = /^\/(chapters|docs)\/[\w-]+(\.html)?$/.test(path)
    const to = isPage ? `${path.replace(/\.html$/, '')}.md` : path
    return (posix.relative(posix.dirname(plainAddress(page)), to) || '.') + rest
  }

/** The page as Markdown. */
export function plainPage(book: Book, page: string): string {
  const { body, bodyLine } = splitPage(read(book, page))
  const chapter = chapters(book).find((each) => each.page === page)
  const withBase = toward(page)
  const tie = tying(book, withBase)
  const found: string[] = []
  let isCode = false
  let quote = ''
  let paragraph: string[] = []
  // as a whole, for what stands between backquotes may go over the end of a line
  const end = (): void => {
    if (paragraph.length) found.push(quoted(prose(book, paragraph.join('\n'), tie), quote))
    paragraph = []
  }
  for (const [index, line] of body.split('\n').entries()) {
    const [, kind, title] = /^::: +([\w-]+)(?: +(\S.*?))?\s*$/.exec(line) ?? []
    const isFence = /^(`{3,}|~{3,})/.test(line)
    const isProse = !isFence && !isCode && !/^(<<<|:::)/.test(line) && line.trim() !== ''
    if (isProse) {
      paragraph.push(line)
      continue
    }
    end()
    if (isFence) {
      isCode = !isCode
      found.push(quote + line.replace(/ exempt="[^"]*"/, ''))
    } else if (isCode) found.push(quote + line)
    else if (kind && kind in ASIDES) {
      quote = '> '
      found.push(`> **${title ?? ASIDES[kind as keyof typeof ASIDES]}**`, '>')
    } else if (quote && line.trim() === ':::') quote = ''
    else if (EMBED.test(line))
      found.push(quoted(block({ book, page, line: bodyLine + index, withBase, tie }, line), quote))
    else found.push(quote + line)
  }
  end()
  const cited = chapter
    ? markdownOf(sourcesOf(book, page, withBase, (markdown) => escape(markdown)))
    : ''
  const place = chapter
    ? `Part ${partTitle(chapter.part)} · Chapter ${chapter.number} · ${chapter.minutes} minutes to read\n\n`
    : ''
  return `${place}${found.join('\n').trim()}\n${cited && `\n${cited}\n`}`
}

const quoted = (text: string, quote: string): string => text.replace(/^/gm, quote)

function block(place: Place, text: string): string {
  const name = LISTS.find((each) => each === text.trim())
  return name
    ? PLAIN_LISTS[name](place)
    : plainEmbed(place.book, embed(place.page, place.line, text))
}

/** A paragraph. */
function prose(book: Book, text: string, tie: Tie): string {
  return tie(
    text
      .replace(CHART, (_, from: string, by: string) => markdownOf(chart(book, from, by)))
      .replace(FIGURE, (_, from: string, path: string) => figure(book, from, path).text),
  )
}
