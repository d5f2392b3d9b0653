// Exercises in the built book, in a real browser: solved by keyboard, broken, attacked, carried away in
// a file and brought back. The site is built (`npm test` has done so).

import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read, thisBook } from '../../.vitepress/press/book.ts'
import { known } from '../../.vitepress/press/exercise/known.ts'
import { parseProgress } from '../../.vitepress/press/exercise/progress.ts'
import { Runner } from '../../.vitepress/press/exercise/runner.ts'
import { inWords } from '../../.vitepress/press/exercise/words.ts'
import { exercises, job } from '../../.vitepress/press/exercises.ts'
import { scratch } from '../press/scratch.ts'
import { ATTACKS } from './exercise-attacks.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import {
  asWork,
  check,
  exerciseOf,
  open,
  pageOf,
  said,
  sectionOf,
  words,
  write,
} from './exercise-page.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { OF_COLOUR, uncolour, violations, visit } from './visit.ts'

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

const COLLECT = exerciseOf('01-yield/collect')

/** Opens the page of an exercise; what goes wrong in it fails the test. */
function at(
  one: typeof COLLECT,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  return visit(browser, site.url + pageOf(one), options, async ({ page, wrong }) => {
    await act(page)
    expect(wrong).toEqual([])
  })
}

describe.each([
  ['01-yield/collect', 'two-nexts'],
  ['06-delegation/delegate', undefined],
  ['12-ending/first-success', undefined],
])('%s', (id, chosen) => {
  test('is solved by keyboard: a wrong answer gets its hint, the solution solves it', async () => {
    const one = exerciseOf(id)
    const { path, name, hint } = one.wrong.find((each) => each.name === chosen) ?? one.wrong[0]!
    await at(one, {}, async (page) => {
      site.requests.length = 0
      const section = await open(page, one)
      await write(page, asWork(one, path))
      expect(await check(page, section)).toMatch(/^\d+ of \d+ tests pass\./)
      const familiar = await section.locator('.desk-familiar').innerText()
      const [first = ''] = hint.split('\n\n')
      expect(familiar).toContain(`This looks familiar: ${first.replaceAll('`', '')}`)
      const { fingerprint } = known(thisBook, one).find((each) => each.name === name)!
      expect((await words(section)).filter((line) => line.startsWith('✗'))).toEqual(
        fingerprint
          .filter(({ message }) => !message.startsWith('not run'))
          .map(({ test }) => `✗ ${test}`),
      )
      await section.locator('.cm-content').focus()
      await write(page, asWork(one, one.solution))
      expect(await check(page, section)).toMatch(/^All \d+ tests pass\. Solved: \d+ points?\.$/)
      expect(await section.locator('.exercise-stands').innerText()).toContain('✓ solved')
      expect(site.requests.filter((request) => request.includes('/solutions/'))).toEqual([])
      await section.locator('.solution summary').click()
      await section.locator('.desk-solution figure').nth(1).waitFor()
      expect(await section.locator('.desk-solution pre').last().innerText()).toBe(
        read(thisBook, one.solution).trimEnd(),
      )
      expect(await section.locator('.desk-solution .code-keyword').count()).toBeGreaterThan(2)
    })
  })
})

describe('what is said of a text', () => {
  const value = (body: string): string =>
    `export const collect = (iterator: Iterator<unknown>): unknown => { ${body} }\n`
  const say = async (page: Page, text: string): Promise<[string, string]> => {
    const section = sectionOf(page, COLLECT)
    await section.locator('.cm-content').focus()
    await write(page, text)
    const sum = await check(page, section)
    return [sum, await section.locator('.desk-verdict').innerText()]
  }

  test('names the reader’s line, whatever is wrong with it, and leads there', async () => {
    await at(COLLECT, {}, async (page) => {
      const section = await open(page, COLLECT)
      const line = section.locator('.desk-line').first()
      for (const [text, sum, error] of [
        ['\n\nexport const collect = (', 'No test could run.', /collect\.ts:\d: SyntaxError: /],
        [
          'const a = 1\nconst a = 2\n',
          'No test could run.',
          /:2: SyntaxError: .*already.* declared/,
        ],
        ['\nhello()\n', 'No test could run.', /:2: ReferenceError: hello is not defined/],
        ['export const collec = 1\n', 'No test could run.', /exports no “collect”/],
        ["import 'node:fs'\n", 'No test could run.', /:1: a page has no node:fs/],
        [
          `\n${value('process.exit()')}`,
          '0 of 7 tests pass.',
          /ReferenceError: process is not defined/,
        ],
        [`\n\n${value('null.x')}`, '0 of 7 tests pass.', /at work\/01-yield\/collect\.ts:3/],
      ] as const) {
        const [shown, told] = await say(page, text)
        expect([shown, told]).toEqual([sum, expect.stringMatching(error)])
      }
      await line.focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('cm-content')
      await page.keyboard.press('Home')
      await page.keyboard.insertText('here ')
      expect(await section.locator('.cm-line').nth(2).innerText()).toMatch(/^here export/)
    })
  })

  test('is what the terminal says, word for word', async () => {
    const one = COLLECT
    const wrong = one.wrong.find(({ name }) => name === 'spread')!
    await using runner = new Runner(thisBook, 'collector')
    const [verdict] = await runner.run([job(one, wrong.path)])
    const [list = '', sum] = inWords(verdict!, one.work).split('\n\n').map(stripVTControlCharacters)
    await at(one, {}, async (page) => {
      const section = await open(page, one)
      const [said] = await say(page, asWork(one, wrong.path))
      expect(await words(section)).toEqual(list.split('\n').map((line) => line.trim()))
      expect(said).toContain(sum!.trim())
    })
  })

  test('a loop without end, and output without end, end with a message; the page answers', async () => {
    await at(COLLECT, {}, async (page) => {
      const section = await open(page, COLLECT)
      await write(page, value('while (true);'))
      await page.keyboard.press('ControlOrMeta+Enter')
      await section.locator('.desk-check', { hasText: 'Stop' }).waitFor()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.insertText('// typed meanwhile')
      expect(await said(section)).toBe('0 of 7 tests pass.')
      const told = await section.locator('.desk-tests').innerText()
      expect(told).toContain('does not end: stopped after 2 seconds')
      expect(told).toContain('6 later tests did not run')
      expect(await section.locator('.cm-content').innerText()).toContain('// typed meanwhile')
      expect(await page.locator('iframe').count()).toBe(0)
      await say(page, value('for (;;) console.log("again")'))
      const output = await section.locator('.desk-output').innerText()
      expect(output).toMatch(/^again\nagain\n/)
      expect(output).toContain('(the rest of the output is not shown)')
      expect(output.length).toBeLessThan(20_000)
      expect((await say(page, value('return { values: [] }')))[0]).toBe('0 of 7 tests pass.')
    })
  })

  test.each(Object.entries(ATTACKS))('is not that it passes: %s', async (_name, text) => {
    await attacked
    expect(found.get(text)).toMatch(/^(\d of 7 tests pass|No test could run)\.$/)
  })
  // all in one page, for each takes only a moment
  const found = new Map<string, string>()
  let attacked: Promise<void> | undefined
  beforeAll(() => {
    attacked = visit(browser, site.url + pageOf(COLLECT), {}, async ({ page }) => {
      await open(page, COLLECT)
      for (const text of Object.values(ATTACKS)) found.set(text, (await say(page, text))[0])
    })
    return attacked
  })
})

describe('what a reader has done', () => {
  const bin = join(thisBook.root, 'bin/exercise.ts')
  const command = (root: string, ...args: string[]): string =>
    execFileSync(process.execPath, [bin, '--book', root, ...args], { encoding: 'utf8' })
  const download = async (page: Page, path: string): Promise<void> => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save all my work to a file' }).click()
    await (await coming).saveAs(path)
  }

  test('is there after a reload, goes to a terminal in a file, and comes back', async () => {
    const one = COLLECT
    const book = scratch({})
    cpSync(join(thisBook.root, one.folder), join(book.root, one.folder), { recursive: true })
    const [out, back] = [join(book.root, 'out.json'), join(book.root, 'back.json')]
    const solution = asWork(one, one.solution)
    await at(one, {}, async (page) => {
      let section = await open(page, one)
      await write(page, solution)
      await check(page, section)
      await write(page, `${solution}// mine\n`)
      await page.reload()
      await page.locator(`#exercise-${one.name}`).scrollIntoViewIfNeeded()
      section = sectionOf(page, one)
      await section.locator('.exercise-stands', { hasText: 'solved' }).waitFor()
      await section.getByRole('button', { name: 'Go on with your text' }).click()
      expect(await section.locator('.cm-content').innerText()).toContain('// mine')

      await download(page, out)
      expect(command(book.root, '--import', out)).toContain('Brought in: 1 exercise solved')
      expect(read(book, one.work)).toBe(`${solution}// mine\n`)
      expect(command(book.root)).toMatch(/✓ collect/)

      writeFileSync(join(book.root, one.work), `${solution}// from the terminal\n`)
      command(book.root, '--export', back)
      await page.evaluate(() => {
        localStorage.clear()
      })
      await page.goto(`${site.url}docs/contents.html`)
      await page.getByText('You have solved 0 of the').waitFor()
      await page.locator('.your-work input[type=file]').setInputFiles(back)
      await page.getByText(`1 of ${count('01-yield')} exercises solved.`).waitFor()
      expect(await page.locator('.your-work .carry-said').innerText()).toContain('1 text of yours')
      await page.goto(site.url + pageOf(one))
      section = await open(page, one)
      expect(await section.locator('.cm-content').innerText()).toContain('// from the terminal')

      await section.locator('.cm-content').focus()
      await write(page, '// newer here\n')
      await section.locator('input[type=file]').setInputFiles(back)
      await section.getByText('Newer here, and different: 01-yield/collect.').waitFor()
      expect(await section.locator('.cm-content').innerText()).toContain('// newer here')
      await section.getByRole('button', { name: 'Take those of the file' }).click()
      expect(await section.locator('.cm-content').innerText()).toContain('// from the terminal')
      await section.getByRole('button', { name: 'Take back what was brought in' }).click()
      expect(await section.locator('.cm-content').innerText()).toContain('// newer here')
      await section.locator('input[type=file]').setInputFiles({
        name: 'other.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{ "version": 9 }'),
      })
      await section.getByText('Nothing was brought in. other.json: this is no progress').waitFor()
    })
    expect(parseProgress(read(book, 'work/progress.json')).exercises[one.id]?.solved).toBe(true)
  })

  const count = (chapter: string): number =>
    exercises(thisBook).filter((one) => one.chapter === chapter).length

  test('stays on the screen where the browser keeps nothing, and that is said', async () => {
    await at(COLLECT, {}, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      const section = await open(page, COLLECT)
      await write(page, asWork(COLLECT, COLLECT.solution))
      expect(await check(page, section)).toContain('Solved: 1 point.')
      expect(await section.locator('.desk-unkept').innerText()).toContain('keeps nothing')
      await section.getByRole('button', { name: 'Close' }).click()
      await section.getByRole('button', { name: 'Go on with your text' }).click()
      expect(await section.locator('.cm-content').innerText()).toContain('while (true)')
    })
  })

  test('goes on in a plain field where the editor cannot be loaded', async () => {
    await visit(browser, site.url + pageOf(COLLECT), {}, async ({ page }) => {
      await page.route(/\/editor\.[\w-]+\.js/, (route) => route.abort())
      const section = await open(page, COLLECT)
      await section.locator('.desk-text').fill(asWork(COLLECT, COLLECT.solution))
      expect(await check(page, section)).toContain('All 7 tests pass.')
    })
  })

  test('hints come one by one, and the solution after a question', async () => {
    await at(COLLECT, {}, async (page) => {
      await page.locator('#exercise-collect').scrollIntoViewIfNeeded()
      const section = sectionOf(page, COLLECT)
      await section.locator('.desk-open').waitFor()
      const hints = section.locator('.hint:visible')
      for (const nth of [1, 2, 3]) {
        expect(await hints.count()).toBe(nth)
        await hints
          .nth(nth - 1)
          .locator('summary')
          .click()
        await section
          .locator('.hint[open]')
          .nth(nth - 1)
          .waitFor()
        if (nth < 3) await hints.nth(nth).waitFor()
      }
      site.requests.length = 0
      await section.locator('.solution summary').click()
      await section.getByText('You have not solved it yet.').waitFor()
      expect(site.requests).toEqual([])
      await section.getByRole('button', { name: 'Show the solution' }).click()
      await section.locator('.desk-solution pre').waitFor()
      expect(await section.locator('.desk-solution pre').count()).toBe(1)
    })
  })
})

describe('it works for everyone', () => {
  test('no fault found by axe, light and dark; at 360 pixels nothing is cut', async () => {
    const wrong = COLLECT.wrong.find(({ name }) => name === 'two-nexts')!
    const small = { viewport: { width: 360, height: 740 } }
    await at(COLLECT, small, async (page) => {
      const section = await open(page, COLLECT)
      await write(page, `${asWork(COLLECT, wrong.path)}console.log('x'.repeat(300))\n`)
      await check(page, section)
      await section.locator('.solution summary').click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
      await uncolour(page)
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, { rules: OF_COLOUR })).toEqual([])
    })
  })

  test('without JavaScript and on paper the exercise is as the press wrote it', async () => {
    const shown = (page: Page): Promise<string> => sectionOf(page, COLLECT).innerText()
    const look = async (options: BrowserContextOptions, act: (page: Page) => Promise<void>) => {
      let text = ''
      await visit(browser, site.url + pageOf(COLLECT), options, async ({ page }) => {
        await act(page)
        await page.emulateMedia({ media: 'print' })
        text = await shown(page)
      })
      return text
    }
    const still = await look({ javaScriptEnabled: false }, () => Promise.resolve())
    expect(still).toContain('Hint 3 of 3')
    const live = await look({}, async (page) => {
      const section = await open(page, COLLECT)
      await write(page, asWork(COLLECT, COLLECT.solution))
      await check(page, section)
    })
    expect(live).toBe(still)
  })
})
