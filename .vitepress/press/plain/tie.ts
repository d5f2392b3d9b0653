// Links of the book's Markdown as any reader of Markdown follows them: to terms, to works, to pages.

import type { Book } from '../book.ts'
import { works } from '../citations.ts'
import type { WithBase } from '../render.ts'
import { addressOf, terms } from '../terms.ts'

/** Leads the links of a text where they belong; what stands between backquotes is left as it is. */
export type Tie = (markdown: string) => string

/** For a page whose links go through `withBase`. */
export function tying(book: Book, withBase: WithBase): Tie {
  const toTerm = new Map(terms(book).map((term) => [term.slug, withBase(addressOf(book, term))]))
  const toWork = new Map(
    Object.entries(works(book)).map(([id, { cite }]) => [
      id,
      `[${cite}](${withBase(`/docs/sources#${id}`)})`,
    ]),
  )
  const tied = (text: string): string =>
    text
      .replace(/\]\(term:([^)\s]*)\)/g, (whole, slug: string) => {
        const address = toTerm.get(slug)
        return address === undefined ? whole : `](${address})`
      })
      .replace(/\[@([a-z][a-z0-9-]*)\]/g, (whole, id: string) => toWork.get(id) ?? whole)
      .replace(/\]\((\/[^)\s]*)\)/g, (_, address: string) => `](${withBase(address)})`)
      .replace(/<p class="begin">.*<\/p>/, '')
      .replace(/<\/?p\b[^>]*>/g, '')
      .replace(/<code>(.*?)<\/code>/g, '`$1`')
  return (markdown) =>
    markdown
      .split(/(`[^`]*`)/)
      .map((part, index) => (index % 2 ? part : tied(part)))
      .join('')
}
