// Drives a chapter's questions to their end by keyboard alone: wrong first, then right.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const status = (page: Page): Promise<string> =>
  page.locator('.question.current .verdict').innerText()

/** Answers the question that is asked, rightly or wrongly, with the arrow keys and Enter. */
async function answer(page: Page, rightly: boolean): Promise<void> {
  const card = page.locator('.question.current')
  const right = await card
    .locator('.choices > li')
    .evaluateAll((choices) =>
      choices.findIndex((choice) => 'right' in (choice as HTMLElement).dataset),
    )
  const count = await card.locator('.choices > li').count()
  const at = rightly ? right : (right + 1) % count
  while (
    !(await card
      .locator('input')
      .first()
      .evaluate((input) => input === document.activeElement))
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let n = 0; n < at; n++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await status(page)).toMatch(rightly ? /^Right\.$/ : /^Not [A-F]: it is [A-F]\.$/)
  expect(await card.locator('.explanation').isVisible()).toBe(true)
  await page.keyboard.press('Enter')
}

/** The page's questions, by keyboard, to the last one, with one round for those that were missed. */
export async function driveQuestions(page: Page): Promise<void> {
  const total = await page.locator('.question').count()
  await page.locator('.check-yourself.asking').waitFor()
  await page.locator('.check-yourself').scrollIntoViewIfNeeded()
  expect(await page.locator('.question:visible').count()).toBe(1)
  await page.locator('.question.current input').first().focus()
  for (let nth = 1; nth <= total; nth++) {
    expect(await page.locator('.question.current .question-place').innerText()).toBe(
      `Question ${nth} of ${total}`,
    )
    await answer(page, nth > 2)
  }
  const over = page.locator('.round-over')
  expect(await over.locator('div').innerText()).toBe(
    `${total - 2} of ${total} answered. 2 to ask once more.`,
  )
  await page.reload()
  expect(await over.locator('div').innerText(), 'answers outlive a reload').toContain('2 to ask')
  await over.locator('button').first().focus()
  await page.keyboard.press('Enter')
  for (let nth = 1; nth <= 2; nth++) {
    expect(await page.locator('.question.current .question-place').innerText()).toBe(
      `Question ${nth} of 2`,
    )
    await answer(page, true)
  }
  expect(await over.locator('div').innerText()).toBe(`All ${total} answered.`)
}
