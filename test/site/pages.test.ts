// Every page of the built book in a real browser: in both themes, on a phone, without JavaScript.

import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { addresses, OF_COLOUR, uncolour, violations, visit } from './visit.ts'

const DIST = join(thisBook.root, '.vitepress/dist')
let browser: Browser
let site: Served

beforeAll(async () => {
  browser = await openBrowser()
  site = await serve(DIST)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A chapter is a large page, and a machine may be busy. */
const LONG = { timeout: 180_000 }

/** What the page says, piece by piece. */
const words = (page: Page): Promise<string[]> =>
  page.locator('main .vp-doc').evaluate((main) =>
    [...main.querySelectorAll('h1, h2, h3, p, li:not(.question), td, th, .block pre')]
      // what this reader has done is not the page's own word
      .filter((e) => !e.closest('.your-work'))
      .map((e) => e.textContent.replace(/\s+/g, ' ').trim()),
  )

// Every page before a release, and at each change those around the chapters, and three chapters: the first, the
// one with simulations, and the one with a world.
const some = addresses.filter(
  (address) => process.env['EVERY'] !== undefined || !/^chapters\/(?!01|07|15)/.test(address),
)

// One visit for all, and one without JavaScript: to load a chapter costs more than to look at it.
test.each(some)(
  '/%s has no accessibility violation in either theme, no error, fits a phone, letters of any size and a zoom, and says all that it says without JavaScript',
  LONG,
  async (address) => {
    const reducedMotion = 'reduce'
    const said = await visit(
      browser,
      site.url + address,
      { colorScheme: 'light', reducedMotion },
      async ({ page, wrong }) => {
        const said = await words(page)
        // whoever opens something has pressed something, and the whole page is laid out by then
        await page.keyboard.press('Shift')
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        const width = () => page.evaluate(() => document.documentElement.scrollWidth)
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await width()).toBeLessThanOrEqual(320)
        // a window of 1280 pixels at 200 %
        await page.setViewportSize({ width: 640, height: 450 })
        expect(await width()).toBeLessThanOrEqual(640)
        await page.setViewportSize({ width: 1280, height: 900 })
        // and where the reader has asked the browser for letters twice as tall
        const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.vp-doc p, .vp-doc li')!).fontSize)) // prettier-ignore
        const usual = await size()
        const browserOf = await page.context().newCDPSession(page)
        const letters = (standard: number) =>
          browserOf.send('Page.setFontSizes', { fontSizes: { standard } })
        await letters(32)
        expect(await size()).toBeCloseTo(2 * usual, 0)
        expect(await width()).toBeLessThanOrEqual(1280)
        await letters(16)
        await uncolour(page)
        expect(await violations(page), 'light').toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.locator('html.dark').waitFor()
        expect(await violations(page, { rules: OF_COLOUR }), 'dark').toEqual([])
        expect(wrong).toEqual([])
        return said
      },
    )
    const without = await visit(
      browser,
      site.url + address,
      { reducedMotion, javaScriptEnabled: false },
      ({ page }) => words(page),
    )
    expect(without.length).toBeGreaterThan(0)
    expect(said.filter((text) => text && !without.includes(text))).toEqual([])
  },
)
