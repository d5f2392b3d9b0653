// What ties the pages together: terms, citations, and what a chapter needs. A tie that leads nowhere, or
// a thing that nothing is tied to, fails the build and the suite.

import { brokenNeeds, type Book } from './book.ts'
import { brokenCitations } from './citations.ts'
import { PressError } from './errors.ts'
import { brokenRedirects } from './redirects.ts'
import { brokenTerms } from './terms.ts'

/** Every broken tie of the book, as a sentence with its place. */
export const brokenReferences = (book: Book): string[] => [
  ...brokenNeeds(book),
  ...brokenTerms(book),
  ...brokenCitations(book),
  ...brokenRedirects(book),
]

/** Throws when any tie is broken. */
export function checkReferences(book: Book): void {
  const broken = brokenReferences(book)
  if (broken.length)
    throw new PressError({
      file: broken[0]!.split(':')[0]!,
      what: `these references lead nowhere, or nothing leads to them:\n  ${broken.join('\n  ')}`,
      todo: 'A term stands in `gives` and is bold once; a work stands in docs/sources.yaml and is cited; an old address is said once.',
    })
}
