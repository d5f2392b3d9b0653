// Opens pages of the built book as a reader would, and says what went wrong with them.

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { pages, thisBook } from '../../.vitepress/press/book.ts'
import { isDeck } from '../../.vitepress/press/slides/deck.ts'

/** Addresses of all pages that are read, below the site's base; slides.test.ts opens the decks. */
export const addresses = pages(thisBook)
  .filter((page) => !isDeck(page))
  .map((page) => (page === 'docs/index.md' ? '' : page.replace(/\.md$/, '.html')))

export interface Visit {
  page: Page
  /** Everything that went wrong: console, uncaught errors, failed requests, other hosts. */
  wrong: string[]
}

/** Opens a page as a reader would; gone when the function returns. */
export async function visit<T>(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0],
  look: (visit: Visit) => Promise<T>,
): Promise<T> {
  // Only offline.test.ts lets a page keep the whole book: elsewhere each visit would fetch it.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  const wrong: string[] = []
  const host = new URL(address).host
  page.on('console', (message) => {
    const isOurs = message.text().startsWith('Service Worker registration blocked by Playwright')
    if (['error', 'warning'].includes(message.type()) && !isOurs) wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) wrong.push(`asks ${url.host}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
  })
  try {
    await page.goto(address, { waitUntil: 'networkidle' })
    return await look({ page, wrong })
  } finally {
    await context.close()
  }
}

/** The rules whose answer a theme can change; axe's other rules look at no colour. */
export const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * Takes the colours off code, save one block of each kind (its language, and what the press marks in it):
 * most of a page's elements, on which axe spends most of its time, and all alike.
 */
export const uncolour = (page: Page): Promise<void> => page.evaluate(uncolourInPage)

/** The same, in the page. */
export function uncolourInPage(): void {
  const marks = ['.mistake', '.note.error', '.note.answer', '.added', '.removed', '.typed']
  const kinds = new Set<string>()
  for (const code of document.querySelectorAll('pre code')) {
    const language = /\.\w+(?=,|$)/.exec(code.closest('pre')?.ariaLabel ?? '')?.[0]
    const kind = [language, ...marks.filter((mark) => code.querySelector(mark))]
    const isNew = !kinds.has(kind.join())
    kinds.add(kind.join())
    if (!isNew) code.textContent = code.textContent
  }
}

/**
 * What axe finds, by all its rules or by some, in the page or in the elements of a selector. The legacy mode
 * looks at the page alone, not into frames of other origins, and only what is wrong is carried out of the
 * page: a sixth of the time.
 */
export const violations = async (
  page: Page,
  { rules, within }: { rules?: string[]; within?: string } = {},
): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
  if (within !== undefined) axe.include(within)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
  )
}
