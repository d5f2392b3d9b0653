// The chapters after the first, by keyboard alone: their questions to the end, and of a few the first
// recording step by step; that each recording can be told step by step is known without a browser.

import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { drivePlayer } from './player.ts'
import { driveQuestions } from './questions.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { addresses, visit } from './visit.ts'

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

const LONG = { timeout: 180_000 }
const others = addresses.filter((page) => page.startsWith('chapters/') && !page.includes('/01-'))

describe.each(others)('/%s', (address) => {
  test('asks its questions by keyboard alone, to the last one', LONG, async () => {
    await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
      await driveQuestions(page)
      expect(wrong).toEqual([])
    })
  })
})

describe.each(others.filter((address) => /\/(03|06|14)-/.test(address)))('/%s', (address) => {
  test('plays a recording by keyboard alone', LONG, async () => {
    const options = { reducedMotion: 'reduce' } as const
    await visit(browser, site.url + address, options, async ({ page, wrong }) => {
      const ids = await page
        .locator('[id^="recording-"]:not([id*="-step"])')
        .evaluateAll((all) =>
          all.filter((each) => each.querySelector('.player-scene')).map(({ id }) => id),
        )
      expect(ids.length).toBeGreaterThan(0)
      await drivePlayer(page, `#${ids[0]!}`)
      expect(wrong).toEqual([])
    })
  })
})
