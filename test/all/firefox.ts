// Firefox for the tests: found as the other browser is, driven by WebDriver BiDi, the protocol that it speaks
// itself, and pages of the built book opened in it as a reader would. Playwright drives no Firefox but its own.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Browser, type ConsoleMessage, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { findBrowser } from '../../.vitepress/edition/browser.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'
import { thisBook } from '../../.vitepress/press/book.ts'

const NAMES = ['firefox-esr', 'firefox', 'firefox.exe']
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** Starts Firefox without a window; what is downloaded in it goes to a folder. Close it when done. */
function openFirefox(downloads: string): Promise<Browser> {
  const executablePath = findBrowser('BOOK_FIREFOX', 'a Firefox', NAMES, PLACES)
  if (executablePath === undefined)
    throw new Error(
      'These tests need Firefox: install firefox-esr, or set BOOK_FIREFOX to the path of one.',
    )
  return launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      // each visit would fetch the whole book
      'dom.serviceWorkers.enabled': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
    },
  })
}

interface Reading {
  /** Address of the book, and paths that were asked of its server. */
  readonly url: string
  readonly requests: string[]
  /** The folder in which downloads end up. */
  readonly downloads: string
  /** Opens a page with a storage of its own, and closes it after `act`; what went `wrong` in it fails the test. */
  open: (
    path: string,
    act: (page: Page, wrong: string[]) => Promise<void>,
    size?: { width: number; height: number },
  ) => Promise<void>
}

/** The built book, served, and Firefox to read it, for the tests of a file. */
export function inFirefox(): Reading {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  const downloads = mkdtempSync(join(tmpdir(), 'firefox-'))
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    browser = await openFirefox(downloads)
    site = await serve(join(thisBook.root, '.vitepress/dist'))
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(downloads, { recursive: true })
  })
  return {
    get url() {
      return site.url
    },
    get requests() {
      return site.requests
    },
    downloads,
    async open(path, act, size = { width: 1280, height: 900 }) {
      const context = await browser.createBrowserContext()
      try {
        const page = await context.newPage()
        await page.setViewport(size)
        const wrong = complaints(page, new URL(site.url).host)
        await page.goto(site.url + path, { waitUntil: 'networkidle0' })
        await act(page, wrong)
        expect(wrong).toEqual([])
      } finally {
        await context.close()
      }
    },
  }
}

/** Everything that goes wrong with a page: console, errors, what a policy refuses, failed requests, other hosts. */
function complaints(page: Page, host: string): string[] {
  const wrong: string[] = []
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warn'].includes(message.type())) wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) wrong.push(`asks ${url.host}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
  })
  return wrong
}
