// The chapters after the first, by keyboard alone: their questions to the end, their recordings and
// timelines step by step.

import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { openBrowser } from './browser.ts'
import { drivePlayer } from './player.ts'
import { driveQuestions } from './questions.ts'
import { serve, type Served } from './serve.ts'
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

  test('plays its recordings by keyboard alone', LONG, async () => {
    await visit(
      browser,
      site.url + address,
      { reducedMotion: 'reduce' },
      async ({ page, wrong }) => {
        const ids = await page
          .locator('[id^="recording-"]:not([id*="-step"])')
          .evaluateAll((all) =>
            all.filter((each) => each.querySelector('.player-scene')).map(({ id }) => id),
          )
        for (const id of ids.slice(0, 1)) await drivePlayer(page, `#${id}`)
        expect(wrong).toEqual([])
      },
    )
  })
})
