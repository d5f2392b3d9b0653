// The built book in a real browser: what its pages do (pages.test.ts has what each page is). The site is built once at the
// root (`npm test` has done so) and once below a base path.

import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { list, thisBook } from '../../.vitepress/press/book.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { drivePlayer } from './player.ts'
import { driveQuestions } from './questions.ts'
import { readFilmstrip } from './player-still.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { driveTimeline } from './timeline.ts'
import { addresses, uncolour, violations, visit } from './visit.ts'

const DIST = join(thisBook.root, '.vitepress/dist')
const BELOW = join(thisBook.root, '.vitepress/scratch/below')
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

describe.each([
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
])('nothing moves under the reader’s eyes, $width pixels wide', (viewport) => {
  test.each(['', 'chapters/01-yield.html'])('/%s', async (address) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const shifts = ((window as unknown as { shifts: number[] }).shifts = [])
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (shifts as number[]).push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    for (let y = 0; y < 12; y++) {
      await page.mouse.wheel(0, 700)
      await page.waitForTimeout(80)
    }
    await page.waitForLoadState('networkidle')
    const sum = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((all, shift) => all + shift, 0),
    )
    await context.close()
    expect(sum).toBeLessThan(0.02)
  })
})

describe('chapter 1', () => {
  const address = 'chapters/01-yield.html'

  test('tells types by keyboard, one tab stop a block, and says them', async () => {
    await visit(browser, site.url + address, {}, async ({ page }) => {
      const block = page.locator('.block.code').first()
      await block.locator('pre').focus()
      await page.keyboard.press('ArrowRight')
      const popup = page.locator('.type-popup')
      await popup.waitFor()
      expect(await popup.getAttribute('role')).toBe('status')
      expect(await popup.textContent()).toMatch(/^function task\(name: string\): Generator</)
      await page.keyboard.press('ArrowRight')
      expect(await popup.textContent()).toContain('(parameter) name: string')
      await page.keyboard.press('Escape')
      expect(await popup.isVisible()).toBe(false)
    })
  })

  test('lists the same types in the page, for readers without a pointer or JavaScript', async () => {
    await visit(browser, site.url + address, { javaScriptEnabled: false }, async ({ page }) => {
      const list = page.locator('.block.code .types').first()
      await list.locator('summary').click()
      expect(await list.locator('dd').first().isVisible()).toBe(true)
      expect(await list.textContent()).toContain('Generator<undefined, void, unknown>')
    })
  })

  test('prints what is behind questions', async () => {
    await visit(browser, site.url + address, {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('details.predict pre').first().isVisible()).toBe(true)
    })
  })

  test(
    'plays its recordings by keyboard alone, each step as it was recorded',
    { timeout: 300_000 },
    async () => {
      await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
        await drivePlayer(page, '#recording-01-yield-tea-and-toast-ts')
        expect(wrong).toEqual([])
      })
      await visit(
        browser,
        site.url + address,
        { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
        ({ page }) => drivePlayer(page, '#recording-01-yield-countdown-ts'),
      )
    },
  )

  test('tells its recordings without JavaScript, and on paper', async () => {
    await visit(browser, site.url + address, { javaScriptEnabled: false }, ({ page }) =>
      readFilmstrip(page, '#recording-01-yield-tea-and-toast-ts'),
    )
    await visit(browser, site.url + address, {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      await readFilmstrip(page, '#recording-01-yield-tea-and-toast-ts')
    })
  })

  test('is found by its words: the term first, then headings, then the text', async () => {
    await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
      await page.keyboard.press('Control+k')
      await page.locator('.VPLocalSearchBox input').waitFor()
      const results = page.locator('.VPLocalSearchBox .result')
      const first = () => results.first().getAttribute('href')
      await page.keyboard.type('parked frame')
      await expect.poll(first, { timeout: 15_000 }).toMatch(/glossary\.html#parked-frame$/)
      await page.keyboard.press('Control+a')
      await page.keyboard.type('sequence without an end')
      await expect.poll(first, { timeout: 15_000 }).toMatch(/#a-sequence-without-an-end$/)
      expect(wrong).toEqual([])
    })
  })

  test(
    'asks its questions by keyboard alone, to the last one, and keeps the answers',
    { timeout: 120_000 },
    async () => {
      await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
        await driveQuestions(page)
        expect(wrong).toEqual([])
      })
      await visit(
        browser,
        site.url + address,
        { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
        async ({ page }) => {
          await driveQuestions(page)
          await uncolour(page)
          expect(await violations(page)).toEqual([])
        },
      )
    },
  )

  test('shows its questions whole without JavaScript and on paper', async () => {
    await visit(browser, site.url + address, { javaScriptEnabled: false }, async ({ page }) => {
      const questions = page.locator('.question')
      expect(await questions.count()).toBeGreaterThan(5)
      for (const question of await questions.all()) {
        expect(await question.locator('.choices').isVisible()).toBe(true)
        await question.locator('.answer summary').click()
        expect(await question.locator('.explanation').isVisible()).toBe(true)
      }
    })
    await visit(browser, site.url + address, {}, async ({ page }) => {
      await page.locator('.check-yourself.asking').waitFor()
      await page.emulateMedia({ media: 'print' })
      for (const choices of await page.locator('.question .choices').all())
        expect(await choices.isVisible()).toBe(true)
    })
  })

  test('is light: 150 kB before anyone touches it, fonts, search index and offline copy aside', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: 'block', // the copy that is read offline comes after six seconds
    })
    const page = await context.newPage()
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (!/\.woff2$|localSearchIndex|offline/i.test(response.url()))
        sizes.push(response.body().then((body) => gzipSync(body).length))
    })
    const last = page.waitForResponse(/offline\.json$/)
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    await last
    await page.waitForLoadState('networkidle')
    const sum = (await Promise.all(sizes)).reduce((all, size) => all + size, 0)
    await context.close()
    expect(sum).toBeGreaterThan(50_000)
    expect(sum).toBeLessThan(150_000)
  })
})

describe('a timeline', () => {
  const address = 'docs/timelines.html'
  const lost = '#trace-11-channels-wrong-update-lost-ts'

  test(
    'is stepped through by keyboard alone, each step as it was traced',
    { timeout: 120_000 },
    async () => {
      await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
        await driveTimeline(page, lost)
        expect(wrong).toEqual([])
      })
      await visit(
        browser,
        site.url + address,
        { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' },
        ({ page }) => driveTimeline(page, '#trace-12-ending-storm-ts'),
      )
    },
  )

  test('keeps the focus within itself when a step takes a focused link away', async () => {
    await visit(browser, site.url + address, {}, async ({ page }) => {
      const figure = page.locator(lost)
      await figure.scrollIntoViewIfNeeded()
      await figure.locator('input[type=range]').focus()
      await page.keyboard.press('End')
      for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowLeft')
      await figure.locator('.timeline-task a').first().focus()
      await page.keyboard.press('ArrowRight')
      expect(await figure.locator('input[type=range]:focus').count()).toBe(1)
    })
  })

  test('goes where a pointer presses the chart', async () => {
    await visit(browser, site.url + address, {}, async ({ page }) => {
      const field = page.locator(`${lost} [data-live] .timeline-field`)
      await page.locator(lost).scrollIntoViewIfNeeded()
      await field.waitFor()
      const { width } = (await field.boundingBox())!
      await field.click({ position: { x: width - 2, y: 5 } })
      const says = page.locator(`${lost} .player-says span`)
      expect(await says.textContent()).toBe('Bob ends.')
    })
  })

  test('is loaded only when it comes near the view', async () => {
    const context = { viewport: { width: 1280, height: 200 } }
    await visit(browser, site.url + address, context, async ({ page }) => {
      const live = page.locator(`${lost} input[type=range]`)
      expect(await live.count()).toBe(0)
      await page.locator(lost).scrollIntoViewIfNeeded()
      await live.waitFor()
    })
  })

  test('shows the whole run and tells every step without JavaScript, and on paper', async () => {
    const look = async (page: Page): Promise<void> => {
      await readFilmstrip(page, lost)
      const bars = page.locator(`${lost} .timeline-field .timeline-bar`)
      expect(await bars.count()).toBeGreaterThan(8)
      for (const bar of await bars.all()) expect(await bar.isVisible()).toBe(true)
      expect(await page.locator(`${lost} .timeline-cursor`).isVisible()).toBe(false)
    }
    await visit(browser, site.url + address, { javaScriptEnabled: false }, ({ page }) => look(page))
    await visit(browser, site.url + address, {}, async ({ page }) => {
      await page.locator(lost).scrollIntoViewIfNeeded()
      await page.emulateMedia({ media: 'print' })
      await look(page)
    })
  })
})

describe('each link leads somewhere', () => {
  const ids = new Map<string, Set<string>>()
  const idsOf = (file: string): Set<string> => {
    const text = readFileSync(join(DIST, file), 'utf8')
    return new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))
  }

  test.each(addresses)('on /%s', (address) => {
    const text = readFileSync(join(DIST, address || 'index.html'), 'utf8')
    const links = [...text.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBeGreaterThan(address.startsWith('docs/slides/') ? 0 : 5)
    const broken = new Set(links).values().filter((href) => {
      const { origin, pathname, hash } = new URL(href, `http://book/${address}`)
      if (origin !== 'http://book') return false
      const path = decodeURIComponent(pathname).slice(1)
      const file = [path, `${path}.html`, join(path, 'index.html')].find((each) => isFile(each))
      if (file === undefined) return true
      if (!hash || !file.endsWith('.html')) return false
      if (!ids.has(file)) ids.set(file, idsOf(file))
      return !ids.get(file)!.has(decodeURIComponent(hash.slice(1)))
    })
    expect([...broken]).toEqual([])
  })
})

const isFile = (path: string): boolean =>
  statSync(join(DIST, path), { throwIfNoEntry: false })?.isFile() ?? false

// All pages are made in one way, so a few of each kind stand for them. The site is built once more for it, so
// this is for a release; other suites build a small site below a base at each change.
if (process.env['EVERY'] !== undefined)
  describe('below a base path', () => {
    const ONLY =
      '^(chapters/(01|07|09|15)-|docs/(index|contents|glossary|sandbox)|docs/slides/01-|docs/teaching/)'
    const some = [...addresses, 'docs/slides/01-yield.html'].filter((address) =>
      new RegExp(ONLY).test(address.replace(/^$/, 'docs/index')),
    )

    test('pages load whole, and all that they name is there', { timeout: 300_000 }, async () => {
      const vitepress = join(thisBook.root, 'node_modules/vitepress/bin/vitepress.js')
      await promisify(execFile)(process.execPath, [vitepress, 'build', '--outDir', BELOW], {
        cwd: thisBook.root,
        env: { ...process.env, BOOK_BASE: '/yield/', BOOK_ONLY: ONLY },
      })
      const below = await serve(BELOW, '/yield/')
      try {
        const outside = new Set<string>()
        expect(some.length).toBeGreaterThan(7)
        for (const address of some)
          await visit(browser, below.url + address, {}, async ({ page, wrong }) => {
            const named = await page
              .locator('[href], [src]')
              .evaluateAll((all) =>
                all.map((each) => ('src' in each ? each.src : (each as HTMLAnchorElement).href)),
              )
            for (const url of named)
              if (
                String(url).startsWith(new URL(below.url).origin) &&
                !String(url).startsWith(below.url)
              )
                outside.add(String(url))
            expect(wrong, address).toEqual([])
          })
        expect([...outside]).toEqual([])
      } finally {
        await below.close()
      }
    })
  })

test('no page holds a solution or a wrong answer of an exercise', () => {
  const linesOf = (patterns: string[]): Set<string> =>
    new Set(
      list(thisBook, patterns)
        .flatMap((path) => readFileSync(join(thisBook.root, path), 'utf8').split('\n'))
        .map((line) => line.trim())
        .filter((line) => line.length > 30),
    )
  const answers = 'code/*/exercises/*/{solution,wrong/*}.ts'
  // A line that a chapter's own program has as well is no secret.
  const open = linesOf(['code/*/*.ts', 'code/*/{wrong,specimens,questions}/*.ts', 'code/*/exercises/*/{stub,test}.ts', 'code/*/exercises/*/README.md']) // prettier-ignore
  const secrets = [...linesOf([answers]).difference(open)]
  expect(secrets.length).toBeGreaterThan(100)
  const shown = list({ root: DIST }, ['**/*.html', 'assets/**/*.js', 'hashmap.json'])
  expect(shown.length).toBeGreaterThan(3)
  for (const path of shown) {
    const text = readFileSync(join(DIST, path), 'utf8')
    expect(
      secrets.filter((line) => text.includes(line)),
      relative(DIST, path),
    ).toEqual([])
  }
})
