// What the tests of exercises in the page share: a reader who opens a desk by keyboard, writes, and
// reads what is said.

import type { Locator, Page } from 'playwright-core'
import { read, thisBook } from '../../.vitepress/press/book.ts'
import { exercise, type Exercise } from '../../.vitepress/press/exercises.ts'
import { moved } from '../../.vitepress/press/exercise/work.ts'

/** An exercise of this book, by `01-yield/collect`. */
export const exerciseOf = (id: string): Exercise =>
  exercise(thisBook, `code/${id.replace('/', '/exercises/')}`)

/** A file of an exercise as it would stand in the reader's own. */
export function asWork(one: Exercise, path: string): string {
  const from = path === one.solution ? one.stub : path
  return moved(read(thisBook, path), from, one.work)
}

export const pageOf = ({ chapter }: Exercise): string => `chapters/${chapter}.html`

export const sectionOf = (page: Page, { name }: Exercise): Locator =>
  page.locator(`section.exercise:has(#exercise-${name})`)

/** Opens the desk of an exercise by keyboard alone; the focus is then in the text. */
export async function open(page: Page, one: Exercise): Promise<Locator> {
  const section = sectionOf(page, one)
  await page.locator(`#exercise-${one.name}`).scrollIntoViewIfNeeded()
  await section.locator('.desk-open').focus()
  await page.keyboard.press('Enter')
  await section.locator('.cm-content:focus, .desk-text:focus').waitFor()
  return section
}

/** Puts a text in the place of what stands at the focus, in one step. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

/** Checks by keyboard, and gives what is said when that is over. */
export async function check(page: Page, section: Locator): Promise<string> {
  await page.keyboard.press('ControlOrMeta+Enter')
  return said(section)
}

/** What a check says in the end; that a hint stands below is for who cannot see it. */
export async function said(section: Locator): Promise<string> {
  const status = section.locator('.desk-bar .desk-said')
  await status.filter({ hasText: /^(?!Checking)./ }).waitFor()
  return (await status.innerText()).split('\n')[0]!
}

/** What the page says of each test, in the form that a terminal gives it. */
export async function words(section: Locator): Promise<string[]> {
  const lines = await section.locator('.desk-verdict').evaluate((verdict) => {
    const text = (node: Element): string => node.textContent.trim()
    const clean = (item: Element): string[] => {
      const copy = item.cloneNode(true) as Element
      const why = [...copy.querySelectorAll('pre')].flatMap((pre) => text(pre).split('\n'))
      const at = [...copy.querySelectorAll('.desk-at')].map(text)
      for (const gone of copy.querySelectorAll('.visually-hidden, pre, .desk-at')) gone.remove()
      const sign = text(copy.querySelector('.sign')!)
      copy.querySelector('.sign')!.remove()
      return [`${sign} ${text(copy)}`, ...why, ...at]
    }
    return [...verdict.querySelectorAll('.desk-tests > li')].flatMap(clean)
  })
  return lines
}
