// The built book without a network: it is kept while it is read, and then read, run and searched with the
// server gone; a newer one waits for a word from the reader.

import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { hold } from '../../.vitepress/press/offline.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { blockOf, chapter, edit, press, run, runnable, unlike, write } from './bench-page.ts'
import { buildFixture } from './fixture.ts'
import { serve } from '../../.vitepress/edition/serve.ts'
import { violations } from './visit.ts'

const DIST = join(thisBook.root, '.vitepress/dist')
const COPY = join(thisBook.root, '.vitepress/scratch/newer')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(COPY, { recursive: true, force: true })
})

/** Runs in a context of its own, with the errors that its pages tell. */
async function reader<T>(
  options: Parameters<Browser['newContext']>[0],
  act: (context: BrowserContext, page: Page, wrong: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  try {
    return await act(context, page, wrong)
  } finally {
    await context.close()
  }
}

/** Two pages, and the line at their end. */
const FIXTURE = {
  '.vitepress/config.ts': `import { hold } from '../../../press/offline.ts'

export default { title: 'A small book', lang: 'en', buildEnd: ({ outDir }) => hold(outDir) }
`,
  '.vitepress/theme/index.ts': `import { h } from 'vue'
import DefaultTheme from 'vitepress/theme'
import Offline from '../../../../theme/offline/Offline.vue'

const Layout = () => h(DefaultTheme.Layout, null, { 'doc-after': () => h(Offline) })
export default { extends: DefaultTheme, Layout }
`,
  'index.md': '# Home\n\n[Tea](./tea)\n',
  'tea.md': '# Tea\n',
  'toast.md': '# Toast\n',
}

const line = (page: Page) => page.locator('.offline-kept')
const kept = (page: Page): Promise<void> =>
  line(page)
    .filter({ hasText: 'is kept for reading offline' })
    .waitFor({ timeout: 60_000, state: 'attached' })

test(
  'read for a moment, it is kept whole; then the server may go: chapters never opened, runs, search and sources are there',
  { timeout: 120_000 },
  async () => {
    const site = await serve(DIST)
    await reader({ viewport: { width: 360, height: 740 } }, async (_, page, wrong) => {
      await page.goto(site.url)
      await kept(page)
      expect(await line(page).textContent()).toMatch(/\d\d MB/)
      const asked = site.requests.filter((path) => path.startsWith('/chapters/'))
      expect(asked.length).toBeGreaterThan(17)
      await site.close()

      await page.goto(`${site.url}chapters/05-machine`)
      await page.locator('h1').waitFor()
      // in the page, as links go
      await page.locator('.VPDocFooter .next').click()
      await page.waitForURL(/chapters\/06-delegation/)
      await page.locator('h1', { hasText: 'yield*' }).waitFor()
      await page.goto(`${site.url}chapters/14-futures.html`)
      expect(await page.locator('h1').textContent()).toContain('Futures and tasks')
      // the text of a file, from the chapter's manifest
      const path = 'code/14-futures/future.ts'
      const text = await page.evaluate(async (address) => (await fetch(address)).text(), `${site.url}sources/${path}.txt`) // prettier-ignore
      expect(text).toBe(readFileSync(join(thisBook.root, path), 'utf8'))

      // run, edited, watched and solved, all of it for the first time and without a network
      await page.goto(`${site.url}${chapter('09-system-calls')}`)
      const [program = ''] = await runnable(page)
      const block = blockOf(page, program)
      expect(unlike(program, await run(block))).toBe(undefined)
      await write(block, `const cups: number = 2\nconsole.log(cups, 'cups')\n`)
      expect((await run(block)).text).toBe('2 cups')
      await press(block, 'watch')
      await block.locator('.watch .player-scene').waitFor()

      await page.locator('.VPNavBarSearch button').first().click()
      await page.locator('.VPLocalSearchBox input').fill('parked frame')
      await page.locator('.VPLocalSearchBox .result').first().waitFor()
      await page.keyboard.press('Escape')

      await page.goto(`${site.url}chapters/19-nothing.html`)
      expect(await page.locator('h1').textContent()).toContain('NOT FOUND')
      expect(wrong).toEqual([])
    })
  },
)

test('a reader may decline, take it off the device, and have it again', async () => {
  const site = await serve(DIST)
  try {
    await reader({}, async (_, page) => {
      await page.goto(`${site.url}docs/contents.html`)
      await line(page).getByRole('button', { name: 'Keep it' }).click()
      await kept(page)
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1)
      await line(page).getByRole('button', { name: 'Remove it' }).click()
      await line(page).filter({ hasText: 'can be kept' }).waitFor()
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
      // at once, with the worker still there; then on a later visit
      await line(page).getByRole('button', { name: 'Keep it' }).click()
      await kept(page)
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1)
      await line(page).getByRole('button', { name: 'Remove it' }).click()
      await page.reload()
      await line(page).filter({ hasText: 'can be kept' }).waitFor()
      await page.waitForTimeout(7_000)
      expect(await line(page).textContent()).toContain('can be kept')
      expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
    })
  } finally {
    await site.close()
  }
})

test('below a base path it is kept as well, and nothing else of the host is', async () => {
  const small = await buildFixture(FIXTURE, '/name/')
  const site = await serve(small.outDir, '/name/')
  try {
    await reader({}, async (context, page) => {
      await page.goto(`${site.url}tea.html`)
      await line(page).getByRole('button', { name: 'Keep it' }).click()
      await kept(page)
      const [scope] = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map((each) => each.scope),
      )
      expect(scope).toBe(site.url)
      await context.setOffline(true)
      for (const address of ['', 'toast.html', 'toast']) {
        await page.goto(site.url + address)
        await page.locator('h1').waitFor()
      }
      expect(await page.locator('h1').textContent()).toContain('Toast')
      await expect(page.goto(new URL('/', site.url).href)).rejects.toThrow('ERR_INTERNET')
    })
  } finally {
    await site.close()
    small.remove()
  }
})

describe('a newer book', () => {
  test(
    'waits, asks, and changes nothing before; what was typed is there after',
    { timeout: 120_000 },
    async () => {
      rmSync(COPY, { recursive: true, force: true })
      cpSync(DIST, COPY, { recursive: true })
      const site = await serve(COPY)
      try {
        await reader(
          { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
          async (context, page) => {
            await page.goto(`${site.url}docs/sandbox.html`)
            const block = blockOf(page, 'code/01-yield/tea-and-toast.ts')
            await line(page).getByRole('button', { name: 'Keep it' }).click()
            await kept(page)
            const other = await context.newPage()
            await other.goto(`${site.url}docs/contents.html`)
            await write(block, 'console.log("mine")')

            appendFileSync(join(COPY, 'chapters/02-pipelines.html'), '<!-- newer -->')
            await hold(COPY)
            for (const name of [
              'sw.js.br',
              'sw.js.gz',
              'chapters/02-pipelines.html.br',
              'chapters/02-pipelines.html.gz',
            ])
              rmSync(join(COPY, name), { force: true })
            const newer = (): Promise<boolean> =>
          page.evaluate(async (address) => (await (await fetch(address)).text()).includes('<!-- newer -->'), `${site.url}chapters/02-pipelines.html`) // prettier-ignore
            // the server looks at its files once a second
            const served = async (): Promise<string> => (await fetch(`${site.url}sw.js`)).text()
            await expect.poll(served).toBe(readFileSync(join(COPY, 'sw.js'), 'utf8'))
            await page.evaluate(() => Object.assign(window, { stays: true }))
            await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
            const bar = page.locator('.offline-newer')
            await bar.waitFor({ timeout: 60_000 })
            expect(await newer()).toBe(false)
            expect(await page.evaluate(() => 'stays' in window)).toBe(true)
            expect(await violations(page)).toEqual([])

            await bar.getByRole('button', { name: 'Reload' }).focus()
            await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
            expect(await page.evaluate(() => 'stays' in window)).toBe(false)
            expect(await newer()).toBe(true)
            expect(await (await edit(block)).textContent()).toContain('mine')
            // the other window is told, and left as it is
            await other.locator('.offline-newer').waitFor()
            expect(await bar.count()).toBe(0)
          },
        )
      } finally {
        await site.close()
      }
    },
  )
})
