// A page of the book as Markdown, for whoever reads without a browser: a program, a terminal, a model.
// It is made from the page's own text; blocks, lists, links and asides take a form that any reader of
// Markdown knows. Invariant: what the page shows is in it, except what a reader has to ask for: solutions
// and wrong answers of exercises.

import { posix } from 'node:path'
import { chapters, read, splitPage, type Book } from '../book.ts'
import { ASIDES } from '../asides.ts'
import { CHART, EMBED, embed, FIGURE, LISTS } from '../blocks.ts'
import { chart } from '../chart.ts'
import { sourcesOf, works } from '../citations.ts'
import { partTitle } from '../contents.ts'
import { figure } from '../evidence/measurement.ts'
import { escape } from '../filmstrip/html.ts'
import type { WithBase } from '../render.ts'
import { addressOf, terms } from '../terms.ts'
import { fence, plainEmbed } from './blocks.ts'
import { markdownOf } from './html.ts'
import { PLAIN_LISTS } from './lists.ts'

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
  const found: string[] = []
  let isCode = false
  let quote = ''
  for (const [index, line] of body.split('\n').entries()) {
    const [, kind, title] = /^::: +([\w-]+)(?: +(\S.*?))?\s*$/.exec(line) ?? []
    if (/^(`{3,}|~{3,})/.test(line)) {
      isCode = !isCode
      found.push(quote + line.replace(/ exempt="[^"]*"/, ''))
    } else if (isCode) found.push(quote + line)
    else if (kind && kind in ASIDES) {
      quote = '> '
      found.push(`> **${title ?? ASIDES[kind as keyof typeof ASIDES]}**`, '>')
    } else if (quote && line.trim() === ':::') quote = ''
    else if (EMBED.test(line))
      found.push(quoted(block(book, page, bodyLine + index, line, withBase), quote))
    else found.push(quote + prose(book, line, withBase))
  }
  const cited = chapter
    ? markdownOf(sourcesOf(book, page, withBase, (markdown) => escape(markdown)))
    : ''
  const place = chapter
    ? `Part ${partTitle(chapter.part)} · Chapter ${chapter.number} · ${chapter.minutes} minutes to read\n\n`
    : ''
  return `${place}${found.join('\n').trim()}\n${cited && `\n${cited}\n`}`
}

const quoted = (text: string, quote: string): string => text.replace(/^/gm, quote)

function block(book: Book, page: string, line: number, text: string, withBase: WithBase): string {
  const name = LISTS.find((each) => each === text.trim())
  return name
    ? PLAIN_LISTS[name]({ book, page, line, withBase })
    : plainEmbed(book, embed(page, line, text))
}

/** A line of prose; what stands between backquotes is left as it is. */
function prose(book: Book, text: string, withBase: WithBase): string {
  const sandbox = /^<Sandbox file="([^"]+)" \/>$/.exec(text)?.[1]
  if (sandbox) return fence('ts', read(book, `code/${sandbox}`))
  return text
    .replace(CHART, (_, from: string, by: string) => markdownOf(chart(book, from, by)))
    .replace(FIGURE, (_, from: string, path: string) => figure(book, from, path).text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 ? part : tied(book, part, withBase)))
    .join('')
}

const tied = (book: Book, text: string, withBase: WithBase): string =>
  text
    .replace(/\]\(term:([^)\s]*)\)/g, (whole, slug: string) => {
      const term = terms(book).find((each) => each.slug === slug)
      return term ? `](${withBase(addressOf(book, term))})` : whole
    })
    .replace(/\[@([a-z][a-z0-9-]*)\]/g, (whole, id: string) => {
      const work = works(book)[id]
      return work ? `[${work.cite}](${withBase(`/docs/sources#${id}`)})` : whole
    })
    .replace(/\]\((\/[^)\s]*)\)/g, (_, address: string) => `](${withBase(address)})`)
    .replace(/<p class="begin">.*<\/p>/, '')
    .replace(/<\/?p\b[^>]*>/g, '')
    .replace(/<code>(.*?)<\/code>/g, '`$1`')
