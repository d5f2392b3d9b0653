// Every page of the built book in a real browser: in both themes, on a phone, without JavaScript.

import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { openBrowser } from './browser.ts'
import { serve, type Served } from './serve.ts'
import { addresses, violations, visit } from './visit.ts'

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

describe.each(addresses)('/%s', (address) => {
  // One visit for all: to load a chapter costs more than to look at it.
  test(
    'has no accessibility violation in either theme, no error, and fits a phone',
    LONG,
    async () => {
      await visit(
        browser,
        site.url + address,
        { colorScheme: 'light', reducedMotion: 'reduce' },
        async ({ page, wrong }) => {
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true
          })
          expect(await violations(page), 'light').toEqual([])
          await page.emulateMedia({ colorScheme: 'dark' })
          await page.locator('html.dark').waitFor()
          expect(await violations(page), 'dark').toEqual([])
          await page.setViewportSize({ width: 320, height: 640 })
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
          ).toBeLessThanOrEqual(320)
          expect(wrong).toEqual([])
        },
      )
    },
  )

  test('says all that it says without JavaScript', async () => {
    const options = { reducedMotion: 'reduce' } as const
    const words = (page: Page): Promise<string[]> =>
      page
        .locator('main .vp-doc')
        .evaluate((main) =>
          [...main.querySelectorAll('h1, h2, h3, p, li:not(.question), td, th, .block pre')].map(
            (e) => e.textContent.replace(/\s+/g, ' ').trim(),
          ),
        )
    const without = await visit(
      browser,
      site.url + address,
      { ...options, javaScriptEnabled: false },
      ({ page }) => words(page),
    )
    const withIt = await visit(browser, site.url + address, options, ({ page }) => words(page))
    expect(withIt.filter((text) => text && !without.includes(text))).toEqual([])
  })
})
