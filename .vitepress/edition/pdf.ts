// The printed edition: one PDF, made by printing the same page twice. The first printing tells on which
// page each thing stands, the second says so. Invariant: the second has every thing on the page that it
// names, and the same commit makes the same bytes with the same Chromium.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { thisBook } from '../press/book.ts'
import { destinations } from './destinations.ts'
import { own, type Edition } from './edition.ts'
import type { Served } from './serve.ts'
import { sheet, type Faces } from './sheet.ts'

/** Prints an edition. The faces of the book come from the served site. */
export async function pdf(browser: Browser, site: Served, edition: Edition): Promise<Buffer> {
  const faces = await facesOf(site)
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PAPER })
  try {
    const page = await context.newPage()
    const draft = await print(page, site, sheet(edition, new Map(), faces), false)
    const pages = destinations(draft)
    const done = await print(page, site, sheet(edition, pages, faces), true)
    for (const [place, number] of destinations(done))
      if (pages.get(place) !== number)
        throw new Error(
          `${place} stands on page ${number}, and the contents say ${String(pages.get(place))}`,
        )
    return dated(done, edition.version.made ?? new Date(0))
  } finally {
    await context.close()
  }
}

/** A page's text field in CSS pixels: what is higher must be parted. */
const PAPER = { width: Math.round((136 / 25.4) * 96), height: Math.round((212 / 25.4) * 96) }

async function print(page: Page, site: Served, html: string, final: boolean): Promise<Buffer> {
  const address = `${site.url}edition.html`
  await page.route(address, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  )
  await page.goto(address)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(markLong, PAPER.height * 0.94)
  const printed = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    outline: final,
    tagged: final,
  })
  await page.unroute(address)
  return printed
}

/** Runs in the browser: what is higher than a page is marked. */
function markLong(most: number): void {
  const whole =
    'figure, .player-codes, .question, .player-steps > li, tr, .choices > li, .hints > li, .answers > li'
  for (const one of document.querySelectorAll(whole))
    if (one.getBoundingClientRect().height > most) one.classList.add('longer')
}

async function facesOf({ url }: Served): Promise<Faces> {
  const { css } = await findFaces(url)
  const sheets = await Promise.all(['edition.css', 'paper.css'].map(own))
  const mark = await readFile(join(thisBook.root, 'docs/public/mark.svg'), 'utf8')
  return { css: [css, ...sheets].join('\n'), mark }
}

/** The site's own rules for its faces. */
async function findFaces(url: string): Promise<{ css: string }> {
  const html = await (await fetch(`${url}index.html`)).text()
  const address = /<link[^>]*href="([^"]+\.css)"/.exec(html)?.[1]
  if (!address) throw new Error('the site has no style sheet')
  const text = await (await fetch(new URL(address, url))).text()
  return { css: (text.match(/@font-face\{[^}]*\}/g) ?? []).join('\n') }
}

/** With the time of the commit in the place of the clock's, which is as long. */
function dated(printed: Buffer, made: Date): Buffer {
  const time = made.toISOString().replace(/[-:T]|\.\d+Z$/g, '')
  const text = printed.toString('latin1')
  const changed = text.replace(/\(D:\d{14}/g, `(D:${time}`)
  return Buffer.from(changed, 'latin1')
}
