// What the tests of the sandbox share: the small site, built once a file and served below a base
// path, a browser, and what a reader does with its one block: edits the program, presses Run, and looks.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { press as pressOf, run as runBlock, write } from './bench-page.ts'
import { buildFixture, type Fixture } from './fixture.ts'
import { files } from './sandbox-book.ts'
import { serve, type Served } from '../../.vitepress/edition/serve.ts'

export interface SmallSite {
  /** Folder of the small book, and that of its built site. */
  readonly root: string
  readonly outDir: string
  readonly url: string
  /** Paths that were asked of the server. */
  readonly requests: string[]
  /** Errors in the browser's console, and requests to any other host, since the test began. */
  readonly complaints: string[]
  /** Opens a page in a browser of its own; those that a test opens are closed after it. */
  visit: (path?: string, options?: BrowserContextOptions) => Promise<Page>
}

export const block = '.block[data-bench]'
const ended = ['done', 'failed', 'stopped'].map((state) => `${block}[data-state=${state}]`).join()

/** Builds and serves the small site, and what else a file tests, for the tests of that file. */
export function smallSite(more: Record<string, string> = {}): SmallSite {
  let fixture: Fixture
  let server: Served
  let browser: Browser
  let kept = 0
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    fixture = await buildFixture({ ...files, ...more }, '/yield/')
    server = await serve(fixture.outDir, '/yield/')
    browser = await openBrowser()
  })
  beforeEach(() => {
    kept = contexts.length
    complaints.length = 0
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(kept).map((context) => context.close()))
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    fixture.remove()
  })
  return {
    get root() {
      return fixture.root
    },
    get outDir() {
      return fixture.outDir
    },
    get url() {
      return server.url
    },
    get requests() {
      return server.requests
    },
    complaints,
    async visit(path = 'tea.html', options = {}) {
      const context = await browser.newContext(options)
      contexts.push(context)
      const page = await context.newPage()
      listen(page, server.url, (complaint) => complaints.push(complaint))
      await page.goto(server.url + path)
      if (options.javaScriptEnabled !== false) await ready(page)
      return page
    },
  }
}

function listen(page: Page, home: string, complain: (complaint: string) => void): void {
  page.context().on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(home).host)
      complain(`asked ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text())
  })
  page.on('pageerror', (error) => {
    complain(String(error))
  })
}

/** Waits until the page is alive. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('.bench-bar')
}

export interface Shown {
  state: string | null
  said: string | null
  lines: string[]
}

/** What the page shows once the run has ended. */
export async function shown(page: Page): Promise<Shown> {
  await page.waitForSelector(ended)
  return {
    state: await page.getAttribute(block, 'data-state'),
    said: await page.textContent('.bench-said'),
    lines: await page.locator('.bench-output pre').allTextContents(),
  }
}

export async function run(page: Page): Promise<Shown> {
  await runBlock(page.locator(block))
  return shown(page)
}

/** Puts a program in the place of the block's. */
export const put = (page: Page, program: string): Promise<void> =>
  write(page.locator(block), program)

/** Presses a button of the block's bar. */
export const press = (page: Page, what: string): Promise<void> => pressOf(page.locator(block), what)

/** Puts a program in the place of the block's, and runs it. */
export async function attempt(page: Page, program: string): Promise<Shown> {
  await put(page, program)
  return run(page)
}

/** Keeps a picture for whoever asks for it by BOOK_PICTURES, the name of a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BOOK_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
