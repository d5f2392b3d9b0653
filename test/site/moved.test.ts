// A reader at an old address arrives at the page, below a base path, with JavaScript and without; and the
// pages of the book say which version they are.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { addPolicy } from '../../.vitepress/press/policy.ts'
import { redirectHtml } from '../../.vitepress/press/redirects.ts'
import { version, versionText } from '../../.vitepress/press/version.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { writeFixture } from './fixture.ts'
import { serve } from '../../.vitepress/edition/serve.ts'
import { visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('an old address leads to the page, and with JavaScript to the same heading', async () => {
  const { root, remove } = writeFixture({
    'new.html':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>New</title></head><body><h2 id="tea">Tea</h2></body></html>',
  })
  mkdirSync(join(root, 'docs'))
  writeFileSync(
    join(root, 'docs/old.html'),
    redirectHtml('/new.html', (to) => `/book${to}`),
  )
  await addPolicy(root)
  const site = await serve(root, '/book/')
  try {
    for (const javaScriptEnabled of [true, false])
      await visit(browser, site.url, { javaScriptEnabled }, async ({ page }) => {
        await page.goto(`${site.url}docs/old#tea`)
        await page.waitForURL(`${site.url}new.html${javaScriptEnabled ? '#tea' : '*'}`)
        expect(await page.title()).toBe('New')
      })
  } finally {
    await site.close()
    remove()
  }
})

test('each page says which version it is, and leads to what has changed', async () => {
  const site = await serve(join(thisBook.root, '.vitepress/dist'))
  try {
    for (const address of ['', 'docs/article.html'])
      await visit(browser, site.url + address, {}, async ({ page, wrong }) => {
        const line = page.locator('.book-version')
        expect((await line.textContent())?.trim()).toBe(versionText(version(thisBook)))
        await line.locator('a').click()
        await page.waitForURL(`${site.url}docs/changelog.html`)
        await page.locator('h1', { hasText: 'Changelog' }).waitFor()
        expect(wrong).toEqual([])
      })
  } finally {
    await site.close()
  }
})
