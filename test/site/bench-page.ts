// What the tests of Run and Edit share: the block of a page under test, and what a reader does with it.

import type { Locator, Page } from 'playwright-core'
import { exists, read, thisBook } from '../../.vitepress/press/book.ts'
import { readOutcomes } from '../../.vitepress/press/evidence/outcomes.ts'

export const chapter = (name: string): string => `chapters/${name}.html`

/** The first block of a file. */
export const blockOf = (page: Page, path: string): Locator =>
  page.locator(`.block[data-file="${path}"]`).first()

/** Programs that the page can run, each once, in its order. */
export const runnable = async (page: Page): Promise<string[]> => {
  await page.waitForSelector('.bench-bar')
  const all = await page
    .locator('.block[data-file]')
    .evaluateAll((blocks) =>
      (blocks as HTMLElement[])
        .filter(({ dataset }) => dataset['bench'] && dataset['program'] === dataset['file'])
        .map(({ dataset }) => dataset['file']!),
    )
  return [...new Set(all)]
}

const press = (block: Locator, what: string): Promise<void> =>
  block.locator(`[data-do=${what}]`).click()

const ENDED = ['done', 'failed', 'stopped'].map((state) => `.block[data-state=${state}]`).join()

export interface Ran {
  state: string | null
  said: string
  text: string
}

/** What a block shows once its run has ended. */
export async function ended(block: Locator): Promise<Ran> {
  await block.and(block.page().locator(ENDED)).waitFor()
  const lines = await block.locator('.bench-output pre').allTextContents()
  return {
    state: await block.getAttribute('data-state'),
    said: (await block.locator('.bench-said').textContent()) ?? '',
    text: lines.join('\n').trimEnd(),
  }
}

export async function run(block: Locator): Promise<Ran> {
  await press(block, 'run')
  return ended(block)
}

/** Opens the editor, if it is not open, and shows the whole file. */
export async function edit(block: Locator): Promise<Locator> {
  const content = block.locator('.cm-content')
  if (!(await content.isVisible())) await press(block, 'edit')
  await content.waitFor()
  const whole = block.locator('[data-do=whole]')
  if ((await whole.isVisible()) && (await whole.getAttribute('aria-pressed')) !== 'true')
    await whole.click()
  return content
}

/** Puts a program in the place of the whole file. */
export async function write(block: Locator, text: string): Promise<void> {
  await (await edit(block)).focus()
  const { keyboard } = block.page()
  await keyboard.press('Control+a')
  await keyboard.insertText(text)
}

export { press }

/** What is wrong with what a program of the book printed in a page; undefined where nothing is. */
export function unlike(path: string, { text, state }: Ran): string | undefined {
  const outcomes = `${path}.outcomes.json`
  if (exists(thisBook, outcomes)) {
    const all = readOutcomes(read(thisBook, outcomes)).outcomes.map((each) => each.trimEnd())
    return all.includes(text) ? undefined : `is none of the outcomes: ${text}`
  }
  const kept = read(thisBook, `${path}.out`).split('\n').slice(1).join('\n').trimEnd()
  const [printed = '', thrown] = kept.split(/\n?\[standard error\]\n/)
  if (thrown === undefined)
    return text === kept && state === 'done' ? undefined : `${state!}: ${text}\ninstead of ${kept}`
  // Node strips types with another parser, which words its refusals in its own way
  const headline = /^SyntaxError/m.test(thrown)
    ? 'SyntaxError'
    : (/^\w*Error.*?(?= \{$|$)/m.exec(thrown)?.[0] ?? thrown)
  const isSame = text.startsWith(printed) && text.includes(`Uncaught ${headline}`)
  return isSame && state === 'failed' ? undefined : `${state!}: ${text}\ninstead of ${kept}`
}
