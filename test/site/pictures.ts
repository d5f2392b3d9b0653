// npm run pictures: takes the pictures that are no evidence: the one of a recording in the README, the
// card that stands for the book where somebody links to it, and the icons of the installed book, from its
// mark. Build the site first.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { thisBook } from '../../.vitepress/press/book.ts'
import { openBrowser } from '../../.vitepress/edition/browser.ts'
import { serve } from '../../.vitepress/edition/serve.ts'

const PUBLIC = join(thisBook.root, 'docs/public')
const mark = readFileSync(join(PUBLIC, 'mark.svg'), 'utf8')

const card = `<style>
  body { margin: 0; width: 1200px; height: 630px; display: grid; grid-template-columns: 300px 1fr;
    align-items: center; gap: 56px; padding: 0 80px; box-sizing: border-box; background: #fffdf9;
    color: #21252b; font-family: Literata, serif }
  svg { width: 300px }
  h1 { font-size: 84px; font-weight: 650; line-height: 1.05; letter-spacing: -0.02em; margin: 0 0 28px }
  p { font-size: 34px; line-height: 1.4; margin: 0; color: #55595f }
</style>${mark}<div><h1>The Yield Book</h1><p>From a generator to an async I/O server, in TypeScript. Every line was run.</p></div>`

/** The mark on paper: `part` of the icon's side; of a maskable one, what any mask leaves. */
const icon = (size: number, part: number): string => `<style>
  body { margin: 0; width: ${size}px; height: ${size}px; display: grid; place-items: center; background: #fffdf9 }
  svg { width: ${size * part}px }
</style>${mark}`
const ICONS = [
  { name: 'icon-180.png', size: 180, part: 0.8 },
  { name: 'icon-192.png', size: 192, part: 0.8 },
  { name: 'icon-512.png', size: 512, part: 0.8 },
  { name: 'icon-maskable-512.png', size: 512, part: 0.56 },
]

const site = await serve(join(thisBook.root, '.vitepress/dist'))
const browser = await openBrowser()
try {
  const page = await browser.newPage({
    viewport: { width: 900, height: 700 },
    deviceScaleFactor: 2,
  })
  await page.goto(`${site.url}chapters/01-yield.html`, { waitUntil: 'networkidle' })
  const scene = page.locator('#recording-01-yield-tea-and-toast-ts .player-scene')
  await scene.scrollIntoViewIfNeeded()
  await scene.locator('.player-controls button').first().waitFor()
  await page.addStyleTag({ content: '.player { padding: 0 20px }' })
  await scene.locator('input[type=range]').focus()
  for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(1_000)
  const figure = page.locator('#recording-01-yield-tea-and-toast-ts')
  writeFileSync(join(PUBLIC, 'recording.png'), await figure.screenshot())

  await page.setViewportSize({ width: 1200, height: 630 })
  await page.evaluate((html) => {
    document.body.innerHTML = html
  }, card)
  await page.waitForTimeout(500)
  writeFileSync(join(PUBLIC, 'card.png'), await page.screenshot({ scale: 'css' }))

  for (const { name, size, part } of ICONS) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(icon(size, part))
    writeFileSync(join(PUBLIC, name), await page.screenshot({ scale: 'css' }))
  }
} finally {
  await browser.close()
  await site.close()
}
console.log(
  `written in docs/public: recording.png, card.png, ${ICONS.map(({ name }) => name).join(', ')}`,
)
