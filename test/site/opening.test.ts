// How the built book's pages open: the text before the scripts, what is near the view before the rest; and that
// nobody meets the difference.

import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { thisBook } from '../../.vitepress/press/book.ts'
import { addresses, visit } from './visit.ts'

// a chapter is a large page, and a machine may be busy
vi.setConfig({ testTimeout: 120_000 })

const dist = join(thisBook.root, '.vitepress/dist')
const chapters = addresses.filter((address) => address.startsWith('chapters/'))

let browser: Browser
let site: Served
beforeAll(async () => {
  browser = await openBrowser()
  site = await serve(dist)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('a page asks for its faces before its scripts', () => {
  for (const address of addresses) {
    const page = readFileSync(join(dist, address || 'index.html'), 'utf8')
    const head = page.slice(0, page.indexOf('</head>'))
    const scripts = [...head.matchAll(/<(?:script[^>]+src|link rel="modulepreload")[^>]*>/g)]
    expect(scripts.length, address).toBeGreaterThan(2)
    expect(scripts[0]!.index, address).toBeGreaterThan(head.lastIndexOf('as="font"'))
    for (const [tag] of scripts)
      if (tag.includes('modulepreload')) expect(tag, address).toContain('fetchpriority="low"')
  }
})

test('a chapter’s script has nothing of what stands in its page, and a page its own names', () => {
  const scripts = globSync('assets/chapters_*.lean.js', { cwd: dist })
  expect(scripts).toHaveLength(chapters.length)
  // what is left: where its widgets are
  for (const script of scripts)
    expect(statSync(join(dist, script)).size, script).toBeLessThan(5_000)
  for (const file of globSync(['**/*.js', '**/*.html'], { cwd: dist }))
    expect(readFileSync(join(dist, file), 'utf8').includes('data-book-'), file).toBe(false)
})

const LATER = 'html.later'
const isLater = (page: Page): Promise<boolean> => page.locator(LATER).isVisible()
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('.vp-doc')!.getBoundingClientRect().height)
/** How far below the top of the window an element is. */
const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, id)
const lastHeading = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('.vp-doc h2[id]')].at(-2)!.id)

/** A place is where a reader looks for it, and still is when all that comes late has come. */
async function settled(page: Page, id: string): Promise<void> {
  await page.waitForTimeout(1_000)
  expect(await isLater(page)).toBe(false)
  expect(await topOf(page, id)).toBeGreaterThanOrEqual(0)
  expect(await topOf(page, id)).toBeLessThan(160)
}

describe.each([
  ['phone', { width: 360, height: 740 }],
  ['desk', { width: 1280, height: 900 }],
])('a long chapter, on a %s', (_, viewport) => {
  test('is laid out whole when it is scrolled, was about as tall before, and nothing moves', async () => {
    await visit(browser, `${site.url}chapters/16-http.html`, { viewport }, async ({ page }) => {
      expect(await isLater(page)).toBe(true)
      const before = await heightOf(page)
      await page.evaluate(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            document.body.dataset['moved'] = JSON.stringify(entry)
        }).observe({ type: 'layout-shift' })
      })
      for (let turn = 0; turn < 40; turn++) {
        await page.mouse.wheel(0, 600)
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
      }
      expect(await page.evaluate(() => document.body.dataset['moved'])).toBeUndefined()
      expect(await isLater(page)).toBe(false)
      const after = await heightOf(page)
      expect(Math.abs(before - after) / after).toBeLessThan(0.15)
    })
  })

  test('is opened at a place, loaded again and left there: that place stays', async () => {
    await visit(browser, `${site.url}chapters/15-sockets.html`, { viewport }, async ({ page }) => {
      const id = await lastHeading(page)
      await page.goto(`${site.url}chapters/15-sockets.html#${id}`)
      await settled(page, id)
      await page.reload({ waitUntil: 'networkidle' })
      await settled(page, id)
      await page.goto(`${site.url}docs/contents.html`)
      await page.goBack({ waitUntil: 'networkidle' })
      await settled(page, id)
    })
  })

  test('leads to a place in itself, and it stays there', async () => {
    await visit(browser, `${site.url}chapters/15-sockets.html`, { viewport }, async ({ page }) => {
      expect(await isLater(page)).toBe(true)
      const id = await lastHeading(page)
      await page.evaluate((id) => {
        const link = document.createElement('a')
        link.href = `#${id}`
        document.querySelector('.vp-doc > div > p')!.append(link)
        link.click()
      }, id)
      await page.waitForURL(`**#${id}`)
      await settled(page, id)
    })
  })
})

test('without JavaScript, and on paper, all is laid out', async () => {
  const address = `${site.url}chapters/16-http.html`
  await visit(browser, address, { javaScriptEnabled: false }, async ({ page }) => {
    expect(await isLater(page)).toBe(false)
  })
  await visit(browser, address, {}, async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    const skips = await page.evaluate(
      () =>
        [...document.querySelectorAll('.vp-doc > div > *')].filter(
          (part) => getComputedStyle(part).contentVisibility === 'auto',
        ).length,
    )
    expect(skips).toBe(0)
  })
})

test('a theme is turned at once, far from the view too', async () => {
  await visit(browser, `${site.url}chapters/01-yield.html`, {}, async ({ page }) => {
    const fading = (): Promise<number> =>
      page.evaluate(async () => {
        document.querySelector<HTMLElement>('.VPSwitchAppearance')!.click()
        await new Promise((drawn) => requestAnimationFrame(drawn))
        await new Promise((drawn) => setTimeout(drawn, 100))
        window.scrollTo(0, 10_000)
        await new Promise((drawn) => requestAnimationFrame(drawn))
        return document
          .querySelector('.vp-doc')!
          .getAnimations({ subtree: true })
          .filter((one) => one instanceof CSSTransition).length
      })
    const wasDark = await page.evaluate(() => document.documentElement.matches('.dark'))
    expect(await fading()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.matches('.dark'))).toBe(!wasDark)
  })
})

test.each([
  ['the page’s own', '**/assets/app.*.js'],
  ['that which asks', '**/assets/chunks/ask.*.js'],
])('a script that does not come, %s, leaves all questions in view', async (_, script) => {
  await visit(browser, site.url, {}, async ({ page }) => {
    await page.route(script, (route) => route.abort())
    await page.goto(`${site.url}chapters/01-yield.html`, { waitUntil: 'networkidle' })
    const questions = await page.locator('.question').all()
    expect(questions.length).toBeGreaterThan(4)
    for (const question of questions) expect(await question.isVisible()).toBe(true)
  })
})
