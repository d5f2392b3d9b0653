// The terms of the book. A chapter defines what it names in its front matter; the first bold use on its
// page is where the reader meets the term, and is tied to the glossary both ways. Any page may point
// at a term: [parked](term:parked-frame).

import { chapters, exists, pages, read, splitPage, type Book, type Chapter } from './book.ts'
import { withoutCode } from './blocks.ts'
import { escape } from './filmstrip/html.ts'
import type { WithBase } from './render.ts'

export interface Term {
  term: string
  /** `parked-frame`: how links call it. */
  slug: string
  definition: string
  chapter: Chapter
}

export const GLOSSARY = 'docs/glossary.md'

export const slugOf = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** All terms that chapters give, in alphabetical order. */
export const terms = (book: Book): Term[] =>
  chapters(book)
    .flatMap((chapter) =>
      Object.entries(chapter.gives).map(([term, definition]) => ({
        term,
        slug: slugOf(term),
        definition,
        chapter,
      })),
    )
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))

/** What the terms mean, by their slugs, as JSON for a page that explains them in place. */
export const definitions = (book: Book): string =>
  JSON.stringify(Object.fromEntries(terms(book).map(({ slug, definition }) => [slug, definition])))

/** The terms that a page defines, by how they stand in bold on it. */
export const definedOn = (book: Book, page: string): Map<string, Term> =>
  new Map(
    terms(book)
      .filter(({ chapter }) => chapter.page === page)
      .map((term) => [term.term.toLowerCase(), term]),
  )

const LINK = /\]\(term:([^)]*)\)/g

/** Slugs of the terms that a page points at, each with its line. */
function pointers(book: Book, page: string): { slug: string; line: number }[] {
  const { body, bodyLine } = splitPage(read(book, page))
  return withoutCode(body).flatMap((text, index) =>
    [...text.matchAll(LINK)].map(([, slug = '']) => ({ slug, line: bodyLine + index })),
  )
}

/** Terms that no page names, and pointers at terms that no chapter gives, each with its place. */
export function brokenTerms(book: Book): string[] {
  const all = terms(book)
  const slugs = new Set(all.map(({ slug }) => slug))
  const unnamed = all
    .filter(({ term, chapter }) => !isNamed(read(book, chapter.page), term))
    .map(({ term, chapter }) => `${chapter.page}: gives “${term}”, which is nowhere bold on it`)
  const unknown = pages(book).flatMap((page) =>
    pointers(book, page)
      .filter(({ slug }) => !slugs.has(slug))
      .map(({ slug, line }) => `${page}:${line}: points at “${slug}”, which no chapter gives`),
  )
  return [...unnamed, ...unknown]
}

const isNamed = (text: string, term: string): boolean =>
  [...text.replaceAll('\n', ' ').matchAll(/\*\*(.+?)\*\*/g)].some(
    ([, bold = '']) => bold.replaceAll('`', '').toLowerCase() === term.toLowerCase(),
  )

/** Where a term is explained: the glossary, or, in a book without one, the chapter itself. */
export const addressOf = (book: Book, { slug, chapter }: Term): string =>
  exists(book, GLOSSARY) ? `/docs/glossary#${slug}` : `/chapters/${chapter.slug}#term-${slug}`

/** The glossary: each term with its definition, where it is introduced, and who points at it. */
export function glossary(
  book: Book,
  withBase: WithBase,
  inline: (markdown: string) => string,
): string {
  const entries = terms(book).map(({ term, slug, definition, chapter }) => {
    const place = `${withBase(`/chapters/${chapter.slug}.html`)}#term-${slug}`
    const others = chapters(book).filter(
      ({ page }) =>
        page !== chapter.page && pointers(book, page).some((pointer) => pointer.slug === slug),
    )
    const links = [
      `<a href="${place}">chapter ${chapter.number}</a>`,
      ...others.map(
        ({ number, slug: other }) =>
          `<a href="${withBase(`/chapters/${other}.html`)}">${number}</a>`,
      ),
    ]
    return `<dt id="${slug}">${escape(term)}</dt><dd>${inline(definition)} <span class="backlinks">Introduced in ${links[0]!}${links.length > 1 ? `; used in ${links.slice(1).join(', ')}` : ''}.</span></dd>`
  })
  return `<dl class="glossary" v-pre>${entries.join('')}</dl>\n`
}
