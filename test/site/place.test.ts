// What the built book offers a reader beside the text: their place, definitions, permalinks, a report, and a
// search that finds what they type.

import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { terms } from '../../.vitepress/press/terms.ts'
import { thisBook } from '../../.vitepress/press/book.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { uncolour, violations, visit } from './visit.ts'

// a chapter is a large page, and a machine may be busy
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let site: Served
beforeAll(async () => {
  browser = await openBrowser()
  site = await serve(join(thisBook.root, '.vitepress/dist'))
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const PHONE = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' as const }
const report = (page: Page) => page.locator('.place-report button')

test('the last place is offered on the home page and in the contents, read chapters are marked, and both are forgotten on a word', async () => {
  await visit(browser, `${site.url}chapters/03-closing.html`, PHONE, async ({ page, wrong }) => {
    await report(page).waitFor({ state: 'attached' })
    const heading = page.locator('.vp-doc h2').nth(1)
    await heading.evaluate((element) => {
      element.scrollIntoView()
    })
    const id = await heading.getAttribute('id')
    await page.waitForFunction((id) => localStorage.getItem('yield-book:place')?.includes(id!), id)
    await page.goto(site.url)
    const link = page.locator('.continue-link')
    await link.waitFor()
    expect(await link.textContent()).toMatch(/^Continue reading: Closing, “.+”$/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await violations(page)).toEqual([])
    await link.click()
    await page.waitForURL(`**/chapters/03-closing.html#${id!}`)
    await page.locator('.VPDocFooter').scrollIntoViewIfNeeded()
    await page.waitForFunction(() =>
      localStorage.getItem('yield-book:read')?.includes('03-closing'),
    )

    await page.goto(`${site.url}docs/contents.html`)
    await link.waitFor()
    const marked = page.locator('.contents a[data-read]')
    expect(await marked.allTextContents()).toEqual(['Closing'])
    await page.getByRole('button', { name: 'Forget my place' }).focus()
    await page.keyboard.press('Enter')
    expect([await link.count(), await marked.count()]).toEqual([0, 0])
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /place|read/.test(key.slice(11))))).toEqual([]) // prettier-ignore
    expect(wrong).toEqual([])
  })
})

describe('a term', () => {
  const address = 'chapters/06-delegation.html'
  const first = '.vp-doc a.term'
  const note = '.term-note'

  test('is explained to the keyboard and to a pointer, and Escape closes it', async () => {
    await visit(browser, site.url + address, {}, async ({ page }) => {
      await report(page).waitFor({ state: 'attached' })
      const term = page.locator(first).first()
      const slug = new URL((await term.getAttribute('href'))!, site.url).hash.slice(1)
      await page.keyboard.press('Tab')
      await term.focus()
      await page.locator(note).waitFor()
      expect(await page.locator(note).getAttribute('role')).toBe('status')
      const text = terms(thisBook).find((each) => each.slug === slug)!.definition
      expect(await page.locator(note).textContent()).toContain(text.replaceAll('`', ''))
      await uncolour(page)
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      expect(await page.locator(note).isVisible()).toBe(false)
      await page.locator('.vp-doc h1').hover()
      await term.hover()
      await page.locator(note).waitFor()
      await page.locator('.vp-doc h1').hover()
      await page.locator(note).waitFor({ state: 'hidden' })
      await term.click()
      await page.waitForURL(/glossary\.html#/)
    })
  })

  test('is explained to a finger, which stays on the page until it follows', async () => {
    await visit(browser, site.url + address, { ...PHONE, hasTouch: true }, async ({ page }) => {
      await report(page).waitFor({ state: 'attached' })
      const term = page.locator(first).first()
      await term.tap()
      await page.locator(note).waitFor()
      const { x, width } = (await page.locator(note).boundingBox())!
      expect([x >= 0, x + width <= 360]).toEqual([true, true])
      expect(page.url()).toContain('06-delegation')
      await page.locator(`${note} a`).tap()
      await page.waitForURL(/glossary\.html#/)
    })
  })
})

test('a heading’s address and the place are copied, by keyboard, and said', async () => {
  const options = { permissions: ['clipboard-read', 'clipboard-write'] }
  const clipboard = (page: Page): Promise<string> =>
    page.evaluate(() => navigator.clipboard.readText())
  await visit(browser, `${site.url}chapters/01-yield.html`, options, async ({ page }) => {
    await report(page).waitFor({ state: 'attached' })
    const anchor = page.locator('.vp-doc h2 .header-anchor').first()
    await anchor.focus()
    await page.keyboard.press('Enter')
    await page.locator('.place-said').filter({ hasText: 'is copied' }).waitFor()
    expect(await clipboard(page)).toBe(
      new URL((await anchor.getAttribute('href'))!, page.url()).href,
    )
    await report(page).focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => clipboard(page))
      .toMatch(
        /^yield: a function that can wait, “.+”\nhttp.*01-yield\.html#.+\nThe Yield Book\. Version \d/,
      )
  })
})

/** What readers type, and the page that comes first. */
const QUERIES: [string, RegExp][] = [
  ['send', /glossary\.html#send$|04-send/],
  ['backpressure', /glossary\.html#backpressure$/],
  ['StopIteration', /0[1-6]-/],
  ['deadlock', /glossary\.html#deadlock$/],
  ['return await', /14-futures/],
  ['keep-alive', /16-http|glossary\.html#persistent-connection/],
  ['parked frame', /glossary\.html#parked-frame$/],
  ['readLine', /15-sockets|04-send/],
  ['createServer', /15-sockets|13-event-loop/],
  ['for await', /14-futures/],
  ['finally', /03-closing/],
  ['event loop', /glossary\.html#event-loop$/],
  ['unhandled rejection', /glossary\.html#unhandled-rejection$/],
  ['two locks', /11-channels\.html#two-locks$/],
  ['value of yield*', /06-delegation\.html#the-value-of-yield$/],
  ['semaphore', /glossary\.html#semaphore$/],
]

test('search puts first what was meant, on a phone too', { timeout: 120_000 }, async () => {
  await visit(browser, `${site.url}docs/contents.html`, PHONE, async ({ page, wrong }) => {
    await page.locator('.VPNavBarSearch button').first().click()
    const box = page.locator('.VPLocalSearchBox input')
    const results = page.locator('.VPLocalSearchBox .result')
    await box.waitFor()
    const missed: string[] = []
    for (const [query, page_] of QUERIES) {
      await box.fill('')
      await box.fill(query)
      const found = await expect
        .poll(async () => ((await results.count()) ? results.first().getAttribute('href') : ''), {
          timeout: 3_000,
        })
        .toMatch(page_)
        .then(
          () => true,
          () => false,
        )
      if (!found) missed.push(`${query}: ${String(await results.first().getAttribute('href', { timeout: 200 }).catch(() => 'nothing'))}`) // prettier-ignore
    }
    expect(missed).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(wrong).toEqual([])
  })
})
