// What an edition holds, in order: pages that say `edition: front`, the chapters, the pages around
// them, those that say `edition: back`, and the solutions. A page that says `edition: false` stays on
// the site. Invariant: a page is in both editions or in none.

import { chapters, list, read, splitPage, thisBook, type Book } from '../press/book.ts'

export interface EditionPage {
  /** `01-yield`, `glossary`: names the page in both editions, and begins each of its ids. */
  slug: string
  /** Its address on the site, without a base: `/chapters/01-yield`. */
  address: string
  /** Of a chapter: its number and its part, from 1. */
  chapter?: { number: number; part: number }
}

interface Around {
  order?: number
  edition?: false | 'front' | 'back'
}

/** All pages of an edition but the cover, the contents and the solutions. */
export function editionPages(book: Book = thisBook): EditionPage[] {
  const around = list(book, 'docs/*.md')
    .map((page) => ({ page, about: splitPage(read(book, page)).data as Around }))
    .filter(({ about }) => about.edition !== false)
    .sort((a, b) => (a.about.order ?? 0) - (b.about.order ?? 0))
  const front = around.filter(({ about }) => about.edition === 'front')
  const back = around
    .filter(({ about }) => about.edition !== 'front')
    .sort((a, b) => Number(a.about.edition === 'back') - Number(b.about.edition === 'back'))
  const own = chapters(book).map(({ slug, number, part }) => ({
    slug,
    address: `/chapters/${slug}`,
    chapter: { number, part },
  }))
  return [...front.map(aroundPage), ...own, ...back.map(aroundPage)]
}

const aroundPage = ({ page }: { page: string }): EditionPage => {
  const slug = page.slice('docs/'.length, -'.md'.length)
  return { slug, address: slug === 'index' ? '/' : `/docs/${slug}` }
}
