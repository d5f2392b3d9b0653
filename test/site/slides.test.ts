// The decks in a real browser: each is stepped through to its end, and everything on it fits its slide.

import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { decks } from '../../.vitepress/press/slides/deck.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { walk } from './deck.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { uncolour, violations, visit } from './visit.ts'

const HALL = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' } as const
const LONG = { timeout: 180_000 }
const all = decks(thisBook).map(({ page, slides, chapter }) => ({
  address: page.replace(/\.md$/, '.html'),
  slides: slides.length,
  number: chapter.number,
}))
const heading = async (page: Page): Promise<string> =>
  ((await page.locator('section.present h2').textContent()) ?? '').replace(/\u200b/g, '').trim()
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

test.each(all)(
  '/$address fits its slides, step by step',
  LONG,
  async ({ address, slides, number }) => {
    await visit(browser, site.url + address, HALL, async ({ page, wrong }) => {
      const walked = await walk(page)
      expect(walked).toMatchObject({ slides, wrong: [] })
      expect(walked.steps).toBeGreaterThan(slides)
      if (number > 1) await uncolour(page)
      expect(await violations(page)).toEqual([])
      expect(wrong).toEqual([])
    })
  },
)

describe('the deck of chapter 1', () => {
  const address = 'docs/slides/01-yield.html'

  test('keeps an output back until it is asked for', LONG, async () => {
    await visit(browser, `${site.url}${address}#/2`, HALL, async ({ page }) => {
      const output = page.locator('section.present .block.output pre')
      await page.locator('section.present .predict-ask').waitFor()
      expect(await output.isVisible()).toBe(false)
      await page.keyboard.press('ArrowRight')
      expect(await output.isVisible()).toBe(true)
      expect(await heading(page)).toBe('In what order?')
    })
  })

  test(
    'leaves the arrows to a recording that has the focus, and takes them back',
    LONG,
    async () => {
      await visit(browser, `${site.url}${address}#/3`, HALL, async ({ page }) => {
        const scrubber = page.locator('section.present input[type=range]')
        await scrubber.focus()
        await page.keyboard.press('ArrowRight')
        expect(await scrubber.inputValue()).toBe('1')
        expect(await heading(page)).toBe('Watch the call stack')
        await page.keyboard.press('Escape')
        await page.keyboard.press('ArrowRight')
        expect(await heading(page)).toBe('The words for it')
      })
    },
  )

  test(
    'shows the speaker notes, the time, and what comes next, in a window of their own',
    LONG,
    async () => {
      await visit(browser, `${site.url}${address}#/1`, HALL, async ({ page, wrong }) => {
        const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
        speaker.on('console', (message) => {
          if (message.type() === 'error') wrong.push(message.text())
        })
        const notes = speaker.locator('.speaker-notes')
        await notes.getByText('Write down the six lines').waitFor()
        await speaker.keyboard.press('ArrowRight')
        await page.waitForURL(/#\/2$/)
        await notes.getByText('Compare with the orders').waitFor()
        const next = speaker.frameLocator('iframe[title="What comes next"]')
        await next.locator('section.present .fragment.visible').waitFor()
        expect(await speaker.locator('.speaker-time').textContent()).toMatch(/^\s*0:0\d\s+of 35:00/)
        expect(await violations(speaker)).toEqual([])
        expect(wrong).toEqual([])
      })
    },
  )

  test('moves the lines that stay, unless less motion is asked for', LONG, async () => {
    const second = `${site.url}docs/slides/03-closing.html#/8`
    for (const reducedMotion of ['no-preference', 'reduce'] as const)
      await visit(browser, second, { ...HALL, reducedMotion }, async ({ page }) => {
        await page.locator('.deck.reveal.ready').waitFor()
        for (let steps = 0; steps < 2; steps++) await page.keyboard.press('PageDown')
        const moved = page.locator('section.present [data-id][data-auto-animate-target]')
        const expected = reducedMotion === 'reduce' ? 0 : 4
        await expect.poll(() => moved.count()).toBeGreaterThanOrEqual(expected)
        if (expected === 0) expect(await moved.count()).toBe(0)
      })
  })

  test('is a page with all slides and notes without JavaScript', LONG, async () => {
    await visit(browser, site.url + address, { javaScriptEnabled: false }, async ({ page }) => {
      for (const slide of await page.locator('.deck section').all())
        expect(await slide.locator('.notes').isVisible()).toBe(true)
      expect(await page.locator('.block.code pre').first().isVisible()).toBe(true)
    })
  })

  test('is swiped on a phone, and nothing is wider than it', LONG, async () => {
    await visit(
      browser,
      site.url + address,
      { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
      async ({ page, wrong }) => {
        const pages = page.locator('.swiped > section')
        await pages.first().waitFor()
        for (const slide of await pages.all())
          expect(await slide.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThan(1)
        expect(await violations(page)).toEqual([])
        expect(wrong).toEqual([])
      },
    )
  })

  test('prints a page for each step', LONG, async () => {
    await visit(browser, `${site.url}${address}?print-pdf`, HALL, async ({ page, wrong }) => {
      await page.locator('.deck[data-view=print]').waitFor()
      await page.locator('.pdf-page').first().waitFor()
      const { steps } = await visit(browser, site.url + address, HALL, (show) => walk(show.page))
      await page.emulateMedia({ media: 'print' })
      const headings = await page
        .locator('.pdf-page section :is(h1, h2)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
      expect(headings).toBe(steps)
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
      expect(sheets).toBe(steps)
      expect(wrong).toEqual([])
    })
  })
})
