// Run and Edit under the blocks of a chapter, on chapters of three parts, as a reader uses them.

import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read, thisBook } from '../../.vitepress/press/book.ts'
import { blockOf, chapter, edit, ended, press, run, runnable, unlike, write } from './bench-page.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { violations, visit } from './visit.ts'

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
afterEach(() => {
  site.requests.length = 0
})

const TEA = 'code/01-yield/tea-and-toast.ts'
const CHAPTERS = ['01-yield', '09-system-calls', '15-sockets']

describe.each(CHAPTERS)('chapter %s', (name) => {
  test('prints in the page what its programs print in a terminal', async () => {
    await visit(browser, site.url + chapter(name), {}, async ({ page, wrong }) => {
      const paths = await runnable(page)
      expect(paths.length).toBeGreaterThan(5)
      const told: string[] = []
      for (const path of paths) {
        const said = unlike(path, await run(blockOf(page, path)))
        if (said !== undefined) told.push(`${path}: ${said}`)
      }
      expect(told).toEqual([])
      expect(wrong).toEqual([])
    })
  })
})

// journey.test.ts does the same in three chapters
test('a program is edited, broken, stopped, kept over a reload, and put back', async () => {
  await visit(browser, site.url + chapter('09-system-calls'), {}, async ({ page }) => {
    const [path = ''] = await runnable(page)
    const block = blockOf(page, path)
    await write(block, `console.log('mine')\nconst n: number = 6\nthrow new Error('broken')\n`)
    const broken = await run(block)
    expect(broken.state).toBe('failed')
    expect(broken.text).toMatch(new RegExp(`^mine\nUncaught Error: broken\n.*${path}:3`))
    expect(broken.text).toContain(`3 | throw new Error('broken')`)
    expect(await block.locator('.cm-lintRange-error').count()).toBe(1)
    await write(block, `console.warn('begun')\nfor (;;) {}\n`)
    await page.keyboard.press('Control+Enter')
    await block.locator('.bench-output .warn').waitFor()
    await press(block, 'stop')
    expect(await ended(block)).toEqual({
      state: 'stopped',
      said: 'Stopped.',
      text: 'begun\nStopped.',
    })
    await page.reload()
    await block.and(page.locator('[data-edited]')).waitFor()
    expect(await (await edit(block)).textContent()).toContain('for (;;) {}')
    await press(block, 'reset')
    expect(await block.getAttribute('data-edited')).toBe(null)
    expect(unlike(path, await run(block))).toBe(undefined)
  })
})

test('a changed module counts for the programs of the page, visibly, and can be left out', async () => {
  await visit(browser, site.url + chapter('15-sockets'), {}, async ({ page }) => {
    const module = blockOf(page, 'code/15-sockets/echo.ts')
    const content = await edit(module)
    await content.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(`\nconsole.log('my echo')\n`)
    expect((await run(module)).text).toMatch(/^my echo\n/)
    const program = blockOf(page, 'code/15-sockets/echo-simulated.ts')
    const changed = await run(program)
    expect(changed.text).toMatch(/^my echo\n/)
    const note = program.locator('.bench-with')
    expect(await note.textContent()).toContain('With your changes in echo.ts.')
    await note.locator('button').click()
    await expect.poll(async () => (await ended(program)).text).not.toContain('my echo')
    expect(unlike('code/15-sockets/echo-simulated.ts', await ended(program))).toBe(undefined)
    expect(await note.isVisible()).toBe(false)
  })
})

test('a program that needs Node says what to type, and offers one that does its work here', async () => {
  await visit(browser, site.url + chapter('15-sockets'), {}, async ({ page }) => {
    const block = blockOf(page, 'code/15-sockets/echo-over-tcp.ts')
    expect(await block.locator('figcaption').textContent()).toContain(
      'It needs Node: node code/15-sockets/echo-over-tcp.ts',
    )
    expect(await block.locator('[data-do=run]').textContent()).toBe('Run echo-simulated.ts')
    expect(unlike('code/15-sockets/echo-simulated.ts', await run(block))).toBe(undefined)
    const alone = blockOf(page, 'code/15-sockets/wrong/never-waits.ts')
    await edit(alone)
    expect(await alone.locator('[data-do=run]').isVisible()).toBe(false)
  })
})

test('whatever a program does ends with a message, and the page answers', async () => {
  await visit(browser, site.url + chapter('01-yield'), {}, async ({ page }) => {
    const block = blockOf(page, TEA)
    const ends: Record<string, RegExp> = {
      'for (let n = 0; ; n++) console.log(n)': /it prints without end/,
      'await Promise.resolve()\nvoid Promise.reject(new Error("left"))': /Uncaught Error: left/,
      'const all: unknown[] = []\nfor (;;) all.push(new Array(10_000).fill({}))':
        /Stopped: it ran|Ended|memory/,
      'await new Promise(() => {})': /waits for something that never comes/,
      'const a = (': /SyntaxError.*\n.*:1/,
    }
    for (const [program, message] of Object.entries(ends)) {
      await write(block, program)
      const { text, said } = await run(block)
      expect(`${text}\n${said}`).toMatch(message)
      expect(await page.evaluate(() => 1 + 1)).toBe(2)
    }
  })
})

test('types are checked on request alone, in the words of the compiler', async () => {
  await visit(browser, site.url + chapter('01-yield'), {}, async ({ page, wrong }) => {
    const block = blockOf(page, TEA)
    await write(block, `const cups: number = 'two'\nconsole.log(cups)\n`)
    await run(block)
    const asked = (): boolean => site.requests.some((path) => path.includes('/compiler/'))
    expect(asked()).toBe(false)
    await press(block, 'check')
    const errors = block.locator('.bench-errors li')
    await errors.first().waitFor()
    expect(asked()).toBe(true)
    expect(await errors.allTextContents()).toEqual([
      `Line 1: TS2322: Type 'string' is not assignable to type 'number'.`,
    ])
    expect(await block.locator('.cm-lintRange-error').textContent()).toBe('cups')
    await write(block, 'const cups: number = 2\nconsole.log(cups)\n')
    await expect.poll(() => block.locator('.bench-said').textContent()).toBe('The types fit.')
    expect(await errors.count()).toBe(0)
    expect(wrong).toEqual([])
  })
})

test('Edit loads at most 200 kB', async () => {
  await visit(browser, site.url + chapter('01-yield'), {}, async ({ page }) => {
    // near the block, pages load what is not the editor's: players, other pages that are linked
    await blockOf(page, TEA).scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      sizes.push(response.body().then((body) => gzipSync(body).length))
    })
    await press(blockOf(page, TEA), 'edit')
    await page.locator('.cm-content').waitFor()
    const sum = (await Promise.all(sizes)).reduce((all, size) => all + size, 0)
    expect(sum).toBeGreaterThan(50_000)
    expect(sum).toBeLessThan(200_000)
  })
})

test('by keyboard alone: one tab stop a bar, and a way out of the editor', async () => {
  await visit(browser, site.url + chapter('01-yield'), {}, async ({ page }) => {
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['do'] ?? '')
    const block = blockOf(page, TEA)
    const { keyboard } = page
    await block.locator('[data-do=run]').focus()
    await keyboard.press('Enter')
    expect(unlike(TEA, await ended(block))).toBe(undefined)
    await keyboard.press('ArrowRight')
    expect(await focused()).toBe('edit')
    await keyboard.press('Enter')
    await block.locator('.cm-focused').waitFor()
    await keyboard.press('Control+a')
    await keyboard.type(`console.log('typed')`)
    await keyboard.press('Control+Enter')
    await expect.poll(async () => (await ended(block)).text).toContain('typed')
    await keyboard.press('Tab')
    expect(await block.locator('.cm-focused').count()).toBe(1)
    await keyboard.press('Escape')
    expect(await block.locator('.cm-announced').textContent()).toContain('Tab now leaves')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    expect(await block.locator('.bench-bar :focus').count()).toBe(1)
    await keyboard.press('Escape')
    expect(await block.locator('.cm-editor').count()).toBe(0)
    expect(await focused()).toBe('edit')
  })
})

test.each(['light', 'dark'] as const)('an open editor has no fault, %s', async (colorScheme) => {
  const phone = { viewport: { width: 320, height: 640 }, colorScheme }
  await visit(browser, site.url + chapter('01-yield'), phone, async ({ page }) => {
    const block = blockOf(page, TEA)
    const text = read(thisBook, TEA)
    await write(
      block,
      `${text}\n// word\nconst n: number = 'a' + /x/u + 1\nthrow new Error('${'x'.repeat(200)}')`,
    )
    await run(block)
    await press(block, 'check')
    await block.locator('.bench-errors li').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await violations(page, { within: '[data-editing]' })).toEqual([])
    const folder = process.env['BOOK_PICTURES']
    if (folder) {
      await block.scrollIntoViewIfNeeded()
      await page.screenshot({ path: join(folder, `bench-${colorScheme}.png`) })
    }
  })
})

test('without JavaScript and on paper there is nothing to press', async () => {
  const off = { javaScriptEnabled: false }
  await visit(browser, site.url + chapter('01-yield'), off, async ({ page }) => {
    expect(await page.locator('.bench-bar').count()).toBe(0)
    expect(await page.locator('.block[data-file]').count()).toBeGreaterThan(20)
  })
  await visit(browser, site.url + chapter('01-yield'), {}, async ({ page }) => {
    const block = blockOf(page, TEA)
    await edit(block)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.bench-bar:visible, .cm-editor:visible').count()).toBe(0)
    expect(await block.locator('pre code').isVisible()).toBe(true)
  })
})
