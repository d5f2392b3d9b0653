// A reader's whole way through the bench, in one browser that nobody resets: in a chapter of each of three parts they run,
// edit, break, stop and watch a program, solve an exercise, reload and save their work to a file; then the
// server goes, and they go on. On a phone by touch, at a desk by mouse. Pictures of each stand lie in the
// folder that BOOK_PICTURES names, for whoever wants to look.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { serve } from '../../.vitepress/edition/serve.ts'
import { thisBook } from '../../.vitepress/press/book.ts'
import { parseProgress } from '../../.vitepress/press/exercise/progress.ts'
import { blockOf, edit, ended, press, run, runnable, unlike, write } from './bench-page.ts'
import {
  asWork,
  exerciseOf,
  pageOf,
  said,
  sectionOf,
  write as writeAnswer,
} from './exercise-page.ts'

const EXERCISES = ['01-yield/collect', '09-system-calls/ring', '15-sockets/read-until'].map(
  exerciseOf,
)
const READERS = {
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true },
} as const

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

describe.each(Object.entries(READERS))('at a %s', (device, options) => {
  test('everything is done, kept, carried away, and gone on with offline', async () => {
    const site = await serve(join(thisBook.root, '.vitepress/dist'))
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    const picture = async (name: string, of: Locator): Promise<void> => {
      const folder = process.env['BOOK_PICTURES']
      if (!folder) return
      await of.scrollIntoViewIfNeeded()
      await page.screenshot({ path: join(folder, `${device}-${name}.png`) })
    }
    try {
      for (const one of EXERCISES) {
        await page.goto(site.url + pageOf(one))
        const block = await work(page, (name, of) => picture(`${one.chapter}-${name}`, of))
        await solve(page, one)
        await picture(`${one.chapter}-5-solved`, sectionOf(page, one).locator('.desk-verdict'))
        await page.reload()
        await block.and(page.locator('[data-edited]')).waitFor()
        expect(await (await edit(block)).textContent()).toContain('mine')
        expect(await stands(page, one)).toContain('✓ solved')
      }
      await page.goto(`${site.url}docs/contents.html`)
      const file = await save(page)
      expect(EXERCISES.filter(({ id }) => !file.exercises[id]?.solved)).toEqual([])
      await page
        .locator('.offline-kept', { hasText: 'is kept for reading offline' })
        .waitFor({ timeout: 60_000, state: 'attached' })

      await site.close()
      for (const one of EXERCISES) {
        await page.goto(site.url + pageOf(one))
        const [path = ''] = await runnable(page)
        const block = blockOf(page, path)
        await block.and(page.locator('[data-edited]')).waitFor()
        expect((await run(block)).text).toBe('mine 3')
        await write(block, `console.log('mine, offline')\n`)
        await press(block, 'watch')
        await block.locator('.watch[data-state=done]').waitFor()
        await picture(`${one.chapter}-6-offline`, block)
        await press(block, 'reset')
        expect(unlike(path, await run(block))).toBe(undefined)
        expect(await stands(page, one)).toContain('✓ solved')
      }
      expect(wrong).toEqual([])
    } finally {
      await context.close()
    }
  }, 240_000)
})

/** Runs, edits, breaks, stops and watches the first program of a page; gives its block. */
async function work(
  page: Page,
  picture: (name: string, of: Locator) => Promise<void>,
): Promise<Locator> {
  const [path = ''] = await runnable(page)
  const block = blockOf(page, path)
  expect(unlike(path, await run(block))).toBe(undefined)
  await picture('1-run', block)
  await write(block, `const cups: number = 2\nthrow new Error(\`\${cups} are broken\`)\n`)
  const broken = await run(block)
  expect(broken.text).toMatch(new RegExp(`^Uncaught Error: 2 are broken\n.*${path}:2`))
  await picture('2-broken', block)
  await write(block, `console.log('on and on')\nfor (;;) {}\n`)
  await press(block, 'run')
  await block.locator('.bench-output .log').waitFor()
  await press(block, 'stop')
  expect((await ended(block)).said).toBe('Stopped.')
  await picture('3-stopped', block)
  await write(
    block,
    `function* count() {\n  yield 1\n  yield 2\n}\nlet mine = 0\nfor (const n of count()) mine += n\nconsole.log('mine', mine)\n`,
  )
  await press(block, 'watch')
  await block.locator('.watch[data-state=done]').waitFor()
  const scrubber = block.locator('.watch .player input[type=range]')
  await scrubber.focus()
  const parked = block.locator('.watch .player-parked li', { hasText: 'count #1' })
  while (!(await parked.isVisible())) await page.keyboard.press('ArrowRight')
  await picture('4-watched', block.locator('.watch'))
  return block
}

type Exercise = (typeof EXERCISES)[number]

async function solve(page: Page, one: Exercise): Promise<void> {
  const section = sectionOf(page, one)
  await page.locator(`#exercise-${one.name}`).scrollIntoViewIfNeeded()
  await section.locator('.desk-open').click()
  await section.locator('.cm-content').click()
  await writeAnswer(page, asWork(one, one.solution))
  await section.getByRole('button', { name: /^Check/ }).click()
  expect(await said(section)).toMatch(/^All \d+ tests pass\. Solved/)
}

async function stands(page: Page, one: Exercise): Promise<string> {
  await page.locator(`#exercise-${one.name}`).scrollIntoViewIfNeeded()
  return sectionOf(page, one).locator('.exercise-stands').innerText()
}

async function save(page: Page): Promise<ReturnType<typeof parseProgress>> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save all my work to a file' }).click()
  return parseProgress(readFileSync(await (await coming).path(), 'utf8'))
}
