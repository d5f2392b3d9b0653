// The works that the book cites. `docs/sources.yaml` says what each is; a page cites one by
// [@conway1963]. A citation leads to the entry, the entry back to every page that cites it.

import { parse } from 'yaml'
import * as z from 'zod'
import { chapters, exists, pages, read, splitPage, type Book } from './book.ts'
import { withoutCode } from './blocks.ts'
import { PressError } from './errors.ts'
import { escape } from './filmstrip/html.ts'
import { keepByText } from './keep.ts'
import type { WithBase } from './render.ts'

const FILE = 'docs/sources.yaml'

const Work = z.strictObject({
  /** How the text calls it: `Conway 1963`. */
  cite: z.string().min(1),
  /** Author, title, where and when it came out, in Markdown. */
  text: z.string().min(1),
  url: z.url().optional(),
})
const Works = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), Work)
type Work = z.infer<typeof Work>

/** All works, by the name that citations use. */
export function works(book: Book): Record<string, Work> {
  return exists(book, FILE) ? listed(`${book.root}/${FILE}`, read(book, FILE)) : {}
}

const listed = keepByText((_path, text): Record<string, Work> => {
  const parsed = Works.safeParse(parse(text))
  if (!parsed.success)
    throw new PressError({
      file: FILE,
      what: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '),
      todo: 'Each entry is a name, and below it cite, text and, where there is one, url.',
    })
  return parsed.data
})

/** One citation, where the text stands at it. */
export const CITATION = /\[@([a-z][a-z0-9-]*)\]/y
const CITATIONS = /\[@([a-z][a-z0-9-]*)\]/g

/** Names of the works that a page cites, in the order of their first citation. */
export function citedOn(book: Book, page: string): string[] {
  const text = withoutCode(splitPage(read(book, page)).body).join('\n')
  return [...new Set([...text.matchAll(CITATIONS)].map(([, id = '']) => id))]
}

/** Citations of what is not listed, and entries that nobody cites. */
export function brokenCitations(book: Book): string[] {
  const all = works(book)
  const cited = new Set<string>()
  const missing: string[] = []
  for (const page of pages(book))
    for (const id of citedOn(book, page)) {
      cited.add(id)
      if (!(id in all)) missing.push(`${page}: cites “${id}”, which ${FILE} does not list`)
    }
  const unused = Object.keys(all).filter((id) => !cited.has(id))
  return [...missing, ...unused.map((id) => `${FILE}: “${id}” is cited nowhere`)]
}

type Inline = (markdown: string) => string

const entry = ({ text, url }: Work, inline: Inline): string =>
  `${inline(text)}${url ? ` <a class="address" href="${escape(url)}">${escape(new URL(url).host)}</a>` : ''}`

/** All works with the pages that cite them. */
export function sourcesList(book: Book, withBase: WithBase, inline: Inline): string {
  const all = chapters(book)
  const nameOf = (page: string): { text: string; order: number } => {
    const chapter = all.find((each) => each.page === page)
    const title = /^# (.+)$/m.exec(read(book, page))?.[1] ?? page
    return chapter
      ? { text: `chapter ${chapter.number}`, order: chapter.number }
      : { text: `“${title}”`, order: 99 }
  }
  const entries = Object.entries(works(book))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, work]) => {
      const from = pages(book)
        .filter((page) => citedOn(book, page).includes(id))
        .map((page) => ({ page, ...nameOf(page) }))
        .sort((a, b) => a.order - b.order)
        .map(
          ({ page, text }) =>
            `<a href="${withBase(`/${page.replace(/\.md$/, '.html')}`)}#cite-${id}">${escape(text)}</a>`,
        )
      return `<li id="${id}">${entry(work, inline)} <span class="backlinks">Cited in ${from.join(', ')}.</span></li>`
    })
  return `<ul class="works" v-pre>${entries.join('')}</ul>\n`
}

/** The section that ends a chapter: what it has cited. */
export function sourcesOf(book: Book, page: string, withBase: WithBase, inline: Inline): string {
  const all = works(book)
  const entries = citedOn(book, page).flatMap((id) => {
    const work = all[id]
    return work
      ? [
          `<li>${entry(work, inline)} <a href="${withBase('/docs/sources.html')}#${id}">Who else cites ${escape(work.cite)}</a></li>`,
        ]
      : []
  })
  if (!entries.length) return ''
  return `<div v-pre><h2 id="sources" tabindex="-1">Sources <a class="header-anchor" href="#sources" aria-label="Permalink to “Sources”">&ZeroWidthSpace;</a></h2><ul class="works">${entries.join('')}</ul></div>\n`
}
