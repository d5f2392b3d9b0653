// The filmstrip where nothing plays: without JavaScript, and on paper.

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Every step of the filmstrip can be read, and there is nothing to press. */
export async function readFilmstrip(page: Page, selector: string): Promise<void> {
  const figure = page.locator(selector)
  const steps = await figure.locator('.player-steps > li').all()
  assert.ok(steps.length > 0, 'the filmstrip has steps')
  for (const step of steps)
    assert.ok(await step.isVisible(), `step ${String(await step.getAttribute('value'))} shows`)
  assert.equal(await figure.locator('.player-controls').isVisible(), false, 'no controls')
}
