// What a reader does in a page of the book in Firefox: presses, writes, pastes, and reads what is said.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import type { Ran } from '../site/bench-page.ts'
import { focus, there } from '../site/tab.ts'

/** The first block of a file. */
export const blockOf = (path: string): string => `.block[data-file="${path}"]`

/** Presses a button of a block's bar by keyboard. */
export async function press(page: Page, block: string, what: string): Promise<void> {
  await focus(page, `${block} [data-do=${what}]`)
  await page.keyboard.press('Enter')
}

/** Runs a program, and gives what its block shows when that has ended. */
export async function run(page: Page, block: string): Promise<Ran> {
  await press(page, block, 'run')
  return ended(page, block)
}

/** What a block shows once its run has ended. */
export async function ended(page: Page, block: string): Promise<Ran> {
  await there(page, ['done', 'failed', 'stopped'].map((state) => `${block}[data-state=${state}]`).join()) // prettier-ignore
  return page.$eval(block, (element) => ({
    state: (element as HTMLElement).dataset['state'] ?? null,
    said: element.querySelector('.bench-said')?.textContent ?? '',
    text: [...element.querySelectorAll('.bench-output pre')]
      .map(({ textContent }) => textContent)
      .join('\n')
      .trimEnd(),
  }))
}

/** Opens the editor of a block, if it is not open, shows the whole file, and goes into it. */
export async function edit(page: Page, block: string): Promise<void> {
  if (!(await page.$(`${block} .cm-content`))) await press(page, block, 'edit')
  await there(page, `${block} .cm-content`)
  if (await page.$(`${block} [data-do=whole]:not([hidden], [aria-pressed=true])`))
    await press(page, block, 'whole')
  await focus(page, `${block} .cm-content`)
}

/** Presses a key while Control is held. */
export async function control(page: Page, key: 'a' | 'c' | 'v' | 'k' | 'Enter'): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/** Puts a text in the place of all that stands in a field, as one does who has copied it elsewhere. */
export async function paste(page: Page, field: string, text: string): Promise<void> {
  await page.evaluate((text) => {
    const elsewhere = document.createElement('textarea')
    elsewhere.className = 'copied-from'
    elsewhere.value = text
    document.body.append(elsewhere)
    elsewhere.select()
  }, text)
  await control(page, 'c')
  await page.$eval('.copied-from', (elsewhere) => {
    elsewhere.remove()
  })
  await focus(page, field)
  await control(page, 'a')
  await control(page, 'v')
}

/** Puts a program in the place of the whole file of a block. */
export async function write(page: Page, block: string, text: string): Promise<void> {
  await edit(page, block)
  await paste(page, `${block} .cm-content`, text)
}

/** The text of the first element that a selector finds, once it is there. */
export async function text(page: Page, selector: string): Promise<string> {
  await there(page, selector)
  return page.$eval(selector, (element) => (element as HTMLElement).innerText)
}

/** Waits until what an element says is like a pattern. */
export const says = (page: Page, selector: string, pattern: RegExp): Promise<void> =>
  expect.poll(() => text(page, selector), { message: selector, timeout: 20_000 }).toMatch(pattern)

const AXE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What axe finds in the page, by all its rules or by some; put there by the driver, past the policy. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const found = await axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
    )
  }, rules)
}

interface Axe {
  run: (options: object) => Promise<{
    violations: { id: string; nodes: { target: string[]; html: string }[] }[]
  }>
}
