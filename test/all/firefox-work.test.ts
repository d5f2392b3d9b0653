// A reader's own work in Firefox: exercises, questions, search, and the walls round the programs that they write.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { parseProgress } from '../../.vitepress/press/exercise/progress.ts'
import { chapter } from '../site/bench-page.ts'
import { asWork, exerciseOf, pageOf } from '../site/exercise-page.ts'
import { driveQuestions } from '../site/questions.ts'
import { ATTACKS } from '../site/sandbox-book.ts'
import { focus, near, there } from '../site/tab.ts'
import { inFirefox } from './firefox.ts'
import { blockOf, control, paste, run, says, text, write } from './firefox-reader.ts'

const book = inFirefox()
const COLLECT = exerciseOf('01-yield/collect')
const desk = 'section.exercise:has(#exercise-collect)'

/** Opens the desk of the exercise by keyboard, and waits for its editor. */
async function open(page: Page): Promise<void> {
  const button = `${desk} .desk-open:enabled`
  await near(page, desk, button)
  await focus(page, button)
  await page.keyboard.press('Enter')
  await there(page, `${desk} .cm-content`)
}

/** Puts an answer into the editor and checks it; gives what is said in the end. */
async function check(page: Page, answer: string): Promise<string> {
  await paste(page, `${desk} .cm-content`, asWork(COLLECT, answer))
  await control(page, 'Enter')
  const said = `${desk} .desk-bar .desk-said`
  await says(page, said, /tests pass/)
  return text(page, said)
}

/** Presses a button that is named so. */
async function pressNamed(page: Page, name: string): Promise<void> {
  await page.locator(`${desk} ::-p-aria([role=button][name="${name}"])`).click()
}

test('an exercise is solved, kept over a reload, and carried away in a file and back', async () => {
  await book.open(pageOf(COLLECT), async (page) => {
    await open(page)
    const { path, hint } = COLLECT.wrong.find(({ name }) => name === 'two-nexts')!
    expect(await check(page, path)).toMatch(/^\d of 7 tests pass\./)
    const [first = ''] = hint.split('\n\n')
    const familiar = await text(page, `${desk} .desk-familiar`)
    expect(familiar).toContain(`This looks familiar: ${first.replaceAll('`', '')}`)
    expect(await check(page, COLLECT.solution)).toMatch(/^All 7 tests pass\. Solved: 1 point\.$/)
    await page.keyboard.type('// mine ')
    await page.reload()
    await near(page, desk, `${desk} .desk-open`)
    await says(page, `${desk} .exercise-stands`, /solved/)
    await open(page)
    expect(await text(page, `${desk} .cm-content`)).toContain('// mine ')

    await pressNamed(page, 'Save all my work to a file')
    const files = (): string[] =>
      readdirSync(book.downloads).filter((name) => name.endsWith('.json'))
    await expect.poll(files, { timeout: 20_000 }).toEqual(['yield-book-progress.json'])
    const file = join(book.downloads, files()[0]!)
    const { exercises } = parseProgress(readFileSync(file, 'utf8'))
    expect(exercises[COLLECT.id]?.solved).toBe(true)
    await page.evaluate(() => {
      localStorage.clear()
    })
    await page.reload()
    await open(page)
    const input = (await page.$(`${desk} input[type=file]`)) as ElementHandle<HTMLInputElement>
    await input.uploadFile(file)
    await says(page, `${desk} .cm-content`, /\/\/ mine /)
  })
})

test('the questions are asked by keyboard alone, to the last one, and the answers are kept', async () => {
  await book.open(chapter('01-yield'), driveQuestions)
})

test('search finds a term first', async () => {
  await book.open('docs/contents.html', async (page) => {
    await control(page, 'k')
    await there(page, '.VPLocalSearchBox input')
    await page.keyboard.type('parked frame')
    const first = (): Promise<string | undefined> =>
      page.evaluate(
        () => document.querySelector<HTMLAnchorElement>('.VPLocalSearchBox .result')?.href,
      )
    await expect.poll(first, { timeout: 20_000 }).toMatch(/glossary\.html#parked-frame$/)
  })
})

test('a program reaches neither network, storage, page nor other windows', async () => {
  await book.open(chapter('01-yield'), async (page, wrong) => {
    const block = blockOf('code/01-yield/tea-and-toast.ts')
    await run(page, block)
    book.requests.length = 0
    await write(page, block, ATTACKS.replaceAll('SITE', book.url))
    const { state, text: lines } = await run(page, block)
    expect(state).toBe('done')
    expect(lines.split('\n').length).toBeGreaterThan(20)
    expect(lines.split('\n').filter((line) => !line.endsWith(': refused'))).toEqual([])
    expect(book.requests.filter((path) => path.includes('attack'))).toEqual([])
    expect(await page.browserContext().pages()).toHaveLength(1)
    expect(wrong.join()).toContain('Content-Security-Policy')
    wrong.length = 0
    const html = `<img src=x onerror="document.title = 'taken'"><b>bold</b>`
    await write(page, block, `console.log(${JSON.stringify(html)})`)
    expect((await run(page, block)).text).toBe(html)
    expect(await page.$('.bench-output :is(img, b)')).toBe(null)
  })
})
