// Worlds that a reader leads, in a real browser: what is done there by hand is what the book's modules
// do here.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { defaults } from '../../.vitepress/press/choice/format.ts'
import { spaced, type Offered, type Running } from '../../.vitepress/press/world/format.ts'
import { world as chat } from '../../code/15-sockets/chat-world.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { opened } from './choices.ts'
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
const SOON = { timeout: 10_000 }
const PHONE = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
const address = 'chapters/15-sockets.html'
const ECHO = '#world-15-sockets-echo-world-ts'
const CHAT = '#world-15-sockets-chat-world-ts'

const begun = (): Running => {
  const { controls, start } = chat as unknown as Offered
  return start(defaults(controls))
}

/** What the figure shows is what the view says. */
async function checkView(figure: Locator, world: Running): Promise<void> {
  const { now, clients, tasks, log } = world.view()
  const texts = (selector: string): Promise<string[]> => figure.locator(selector).allTextContents()
  assert.deepEqual(await texts('.world-now'), [`${spaced(now)} ms`])
  assert.deepEqual(await texts('.world-ends b'), clients.map(({ name }) => name)) // prettier-ignore
  assert.deepEqual(await texts('.world-heard li'), clients.flatMap(({ heard }) => heard)) // prettier-ignore
  assert.deepEqual(
    await texts('.world-meters dd'),
    clients.flatMap(({ meters }) =>
      meters.map(({ value, bound, unit }) => `${spaced(value)} of ${spaced(bound)} ${unit}`),
    ),
  )
  assert.deepEqual(await texts('.world-tasks th'), tasks.map(({ name }) => name)) // prettier-ignore
  assert.deepEqual(
    await texts('.world-live .world-log li'),
    log.map(({ at, text }) => `${spaced(at)} ms ${text}`).reverse(),
  )
}

const button = (figure: Locator, name: string): Locator =>
  figure.getByRole('button', { name, exact: true })

/** Presses a button of a toolbar by keyboard, from where Tab enters that. */
async function press(page: Page, figure: Locator, bar: string, name: string): Promise<void> {
  await figure.locator(`[role=toolbar][aria-label=${bar}] [tabindex="0"]`).focus()
  for (let keys = 0; keys < 12; keys++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    if (focused === name) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`no ${name} among ${bar}`)
}

describe('the chat', () => {
  test('is led by keyboard alone: clients, lines, cables, time', LONG, async () => {
    await visit(browser, site.url + address, PHONE, async ({ page, wrong }) => {
      const figure = await opened(page, CHAT)
      const world = begun()
      await checkView(figure, world)
      const time = async (name: string, milliseconds: number): Promise<void> => {
        await press(page, figure, 'Time', name)
        world.pass(milliseconds)
        await checkView(figure, world)
      }
      const command = async (label: string, name: string, client?: string): Promise<void> => {
        await press(page, figure, 'Commands', label)
        assert.equal(world.give({ name, ...(client && { client }) }), true)
        await checkView(figure, world)
      }
      await command('Add a client', 'add')
      await time('1 second', 1000)
      await time('1 second', 1000)
      assert.equal(await figure.locator('[name=client]').inputValue(), 'Cid')
      await command('Pull the cable', 'cut', 'Cid')
      await figure.locator('[name=client]').focus()
      await page.keyboard.press('Home')
      const line = figure.locator('[name=send]')
      await line.focus()
      await page.keyboard.type('who is here')
      await press(page, figure, 'Time', 'Next event') // nothing is under way, and nothing lost
      assert.equal(world.step(), false)
      assert.equal(await line.inputValue(), 'who is here')
      await line.focus()
      await page.keyboard.type('?')
      await page.keyboard.press('Enter')
      assert.equal(world.give({ name: 'send', client: 'Ann', text: 'who is here?' }), true)
      await checkView(figure, world)
      assert.equal(await line.inputValue(), '')
      await time('1 second', 1000)
      const held = figure.locator('[data-client=Cid] .world-cable')
      expect(await held.getAttribute('aria-label')).toContain('held until the cable is in')
      await figure.locator('[name=client]').focus()
      await page.keyboard.press('End')
      await command('Plug it in', 'mend', 'Cid')
      await time('1 second', 1000)
      expect(await figure.locator('[data-client=Cid] .world-heard').textContent()).toContain('who')
      const said = figure.locator('.choice-said')
      await expect.poll(() => said.textContent(), SOON).toContain('Cid reads “Ann: who is here?”')
      await press(page, figure, 'Commands', 'Plug it in') // it is in
      await expect.poll(() => said.textContent(), SOON).toContain('cannot be done')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
      expect(wrong).toEqual([])
    })
  })

  test('holds nobody up: six who send all they may, and ten seconds at once', LONG, async () => {
    await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
      const figure = await opened(page, CHAT)
      for (let n = 0; n < 4; n++) await button(figure, 'Add a client').click()
      await button(figure, '1 second').click()
      for (const name of ['Ann', 'Bob', 'Cid', 'Dan', 'Eve', 'Fay']) {
        await figure.locator('[name=client]').selectOption(name)
        await button(figure, 'Send 600 long lines').click()
      }
      const took = await button(figure, '10 seconds').evaluate((pressed: HTMLElement) => {
        const begun = performance.now()
        pressed.click()
        return performance.now() - begun
      })
      expect(took).toBeLessThan(3000) // a tenth where nothing else runs
      await button(figure, 'From the start').click()
      await checkView(figure, begun())
      expect(wrong).toEqual([])
    })
  })
})

describe('the echo server', () => {
  test('goes on by itself while it is seen, and begins anew with other values', LONG, async () => {
    await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
      const figure = await opened(page, ECHO)
      const play = button(figure, 'Play')
      await play.click()
      expect(await play.getAttribute('aria-pressed')).toBe('true')
      const now = figure.locator('.world-now')
      await expect.poll(() => now.textContent(), SOON).toMatch(/^[5-9]\d\d ms$|\u202f/)
      await expect
        .poll(() => figure.locator('.world-ends').first().textContent(), SOON)
        .toContain('open')
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight)
      })
      await expect.poll(() => play.getAttribute('aria-pressed'), SOON).toBe('false')
      await figure.locator('[name=limit]').selectOption('for ever')
      await expect.poll(() => now.textContent(), SOON).toBe('0 ms')
      expect(wrong).toEqual([])
    })
  })

  test('with little motion goes on from event to event', LONG, async () => {
    const calm = { reducedMotion: 'reduce' } as const
    await visit(browser, site.url + address, calm, async ({ page }) => {
      const figure = await opened(page, ECHO)
      await button(figure, 'Play').click()
      const now = figure.locator('.world-now')
      await expect.poll(() => now.textContent(), SOON).toBe('250 ms')
    })
  })

  test('is told without JavaScript and on paper, and there is nothing to press', LONG, async () => {
    const look = async (page: Page): Promise<void> => {
      for (const id of [ECHO, CHAT]) {
        expect(await page.locator(`${id} .world-live`).isVisible()).toBe(false)
        expect(await page.locator(`${id} .world-told td`).last().isVisible()).toBe(true)
      }
    }
    const still = { javaScriptEnabled: false }
    await visit(browser, site.url + address, still, ({ page }) => look(page))
    await visit(browser, site.url + address, {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      await look(page)
    })
  })

  test('says that it could not be loaded', LONG, async () => {
    await visit(browser, `${site.url}chapters/14-futures.html`, {}, async ({ page }) => {
      await page.route('**/modules/**', (route) => route.abort())
      await page.goto(site.url + address)
      await page.locator(ECHO).scrollIntoViewIfNeeded()
      const said = page.locator(`${ECHO} .choice-said`)
      await expect.poll(() => said.textContent(), SOON).toContain('could not be loaded')
    })
  })
})
