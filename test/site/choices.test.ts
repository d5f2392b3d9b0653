// What a reader chooses of a run: simulations, and timelines with a form, in a real browser.

import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { traceOf } from '../../.vitepress/press/evidence/trace.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { chooseRuns, driveSimulation, opened, stepsOf, withoutPlaces } from './choices.ts'
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

const LONG = { timeout: 120_000 }
const PHONE = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
const secretary = 'chapters/07-secretary.html'
const simulations = ['pool', 'processor', 'shares'].map((name) => ({
  id: `#simulation-07-secretary-${name}-simulation-ts`,
  path: `code/07-secretary/${name}-simulation.ts`,
}))

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('simulations', () => {
  test('show, by keyboard alone, what the module gives for what is chosen', LONG, async () => {
    await visit(browser, site.url + secretary, PHONE, async ({ page, wrong }) => {
      for (const { id, path } of simulations) await driveSimulation(page, id, path)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
      expect(wrong).toEqual([])
    })
  })

  test('follow a pointer that drags, and never hold the page up', LONG, async () => {
    await visit(browser, site.url + secretary, {}, async ({ page, wrong }) => {
      for (const { id } of simulations) {
        const figure = await opened(page, id)
        const field = figure.locator('input[type=range]').first()
        const box = (await field.boundingBox())!
        const sums = await figure.locator('.simulation-sums').textContent()
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
        await page.mouse.down()
        await page.mouse.move(box.x + 2, box.y + box.height / 2, { steps: 12 })
        await page.mouse.up()
        expect(await field.inputValue()).toBe(await field.getAttribute('min'))
        expect(await figure.locator('.simulation-sums').textContent()).not.toBe(sums)
      }
      const longest = await page.evaluate(() => {
        let most = 0
        for (const field of document.querySelectorAll<HTMLInputElement>('.simulation [type=range]'))
          for (const value of [field.min, field.max]) {
            field.value = value
            const begun = performance.now()
            field.dispatchEvent(new Event('input', { bubbles: true }))
            most = Math.max(most, performance.now() - begun)
          }
        return most
      })
      expect(longest).toBeLessThan(300) // 50 where nothing else runs
      expect(wrong).toEqual([])
    })
  })

  test(
    'show some runs side by side without JavaScript and on paper, and no form',
    LONG,
    async () => {
      const look = async (page: Page): Promise<void> => {
        for (const { id } of simulations) {
          const figure = page.locator(id)
          expect(await figure.locator('.choice').isVisible()).toBe(false)
          expect(await figure.locator('.simulation-chart').isVisible()).toBe(true)
          expect(await figure.locator('.simulation-rows td').last().isVisible()).toBe(true)
        }
      }
      const still = { javaScriptEnabled: false }
      await visit(browser, site.url + secretary, still, ({ page }) => look(page))
      await visit(browser, site.url + secretary, {}, async ({ page }) => {
        await page.emulateMedia({ media: 'print' })
        await look(page)
      })
    },
  )
})

describe('timelines', () => {
  test('show any schedule of the lost update, as it is', LONG, async () => {
    const path = 'code/11-channels/wrong/update-lost.ts'
    const address = 'chapters/11-channels.html'
    await visit(browser, site.url + address, PHONE, async ({ page, wrong }) => {
      const [next, typed] = await chooseRuns(page, '#trace-11-channels-wrong-update-lost-ts', [
        { field: '[aria-label^=Next]', press: ['Enter'] },
        { field: '[name=schedule]', press: ['Control+a', '2', 'Tab'] },
      ])
      expect(withoutPlaces(next!)).toEqual(await stepsOf(path, { schedule: 5 }))
      expect(next!.join()).toContain('pauses at line 22 of deposits.ts')
      expect(withoutPlaces(typed!)).toEqual(await stepsOf(path, { schedule: 2 }))
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
      expect(wrong).toEqual([])
    })
  })

  test.each([
    ['08-round-robin', 'polling'],
    ['09-system-calls', 'cleanup-waits'],
    ['11-channels', 'either-side'],
    ['12-ending', 'storm'],
  ] as const)('of %s show other runs of %s', LONG, async (chapter, name) => {
    const id = `#trace-${chapter}-${name}-ts`
    const { controls } = traceOf(thisBook, `code/${chapter}/${name}.ts`).choices!
    const list = controls.find((control) => 'options' in control)!
    await visit(browser, `${site.url}chapters/${chapter}.html`, {}, async ({ page, wrong }) => {
      const runs = await chooseRuns(page, id, [
        { field: `[name=${list.name}]`, press: ['End'] },
        { field: `[name=${list.name}]`, press: ['Home'] },
      ])
      for (const run of runs) expect(run.length).toBeGreaterThan(5)
      const said = page.locator(`${id} .choice-said`)
      await expect.poll(() => said.textContent()).toMatch(/^\d+ steps: .*\.$/)
      expect(wrong).toEqual([])
    })
  })

  test('have no form without JavaScript, and say that a run could not be made', LONG, async () => {
    const address = `${site.url}chapters/12-ending.html`
    const id = '#trace-12-ending-storm-ts'
    await visit(browser, address, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator(`${id} .choice`).isVisible()).toBe(false)
    })
    await visit(browser, address, {}, async ({ page }) => {
      await page.route('**/modules/**', (route) => route.abort())
      const figure = await opened(page, id)
      await figure.locator('[name=storm]').press('End')
      const said = figure.locator('.choice-said')
      await expect.poll(() => said.textContent()).toContain('could not be made')
    })
  })
})
