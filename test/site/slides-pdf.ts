// npm run slides:pdf 8: writes the deck of chapter 8 as a PDF, a page for each step; without a number,
// all decks. It prints the built site: run `npm run build` first.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { thisBook } from '../../.vitepress/press/book.ts'
import { decks } from '../../.vitepress/press/slides/deck.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { serve } from '../../.vitepress/edition/serve.ts'

const DIST = join(thisBook.root, '.vitepress/dist')
const asked = process.argv.slice(2).map(Number)
const chosen = decks(thisBook).filter(
  ({ chapter }) => asked.length === 0 || asked.includes(chapter.number),
)

if (chosen.length < asked.length) {
  console.error('There is no such deck. Write the number of a chapter: npm run slides:pdf 8')
  process.exitCode = 1
} else if (!existsSync(join(DIST, 'docs/slides'))) {
  console.error('The site has not been built. Run npm run build first.')
  process.exitCode = 1
} else {
  const site = await serve(DIST)
  const browser = await openBrowser()
  try {
    for (const { page: path, chapter } of chosen) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
      await page.goto(`${site.url}${path.replace(/\.md$/, '.html')}?print-pdf`)
      await page.locator('.deck[data-view=print] .pdf-page').first().waitFor()
      const file = `slides-${chapter.slug}.pdf`
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, tagged: true })
      await page.close()
      console.log(`written: ${file}`)
    }
  } finally {
    await browser.close()
    await site.close()
  }
}
