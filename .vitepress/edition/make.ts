// npm run pdf, npm run epub: makes editions from the built site, below editions/.

import { mkdir, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { thisBook } from '../press/book.ts'
import { openBrowser } from './browser.ts'
import { DIST, edition, type Edition } from './edition.ts'
import { epub } from './epub.ts'
import { pdf } from './pdf.ts'
import { serve, type Served } from './serve.ts'
import type { Browser } from 'playwright-core'

const MAKERS: Record<
  string,
  (browser: Browser, site: Served, edition: Edition) => Promise<Uint8Array>
> = {
  pdf,
  epub: (_browser, _site, whole) => epub(whole),
}
/** Letters stand where the type says, not on the pixels of a screen. */
const FLAGS = ['--font-render-hinting=none']
const USAGE = 'node .vitepress/edition/make.ts pdf epub   (after `npm run build`)'

async function main(asked: string[]): Promise<void> {
  if (asked.length === 0 || asked.some((name) => !Object.hasOwn(MAKERS, name))) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('There is no built site: run `npm run build` first.')
  const folder = join(thisBook.root, 'editions')
  await mkdir(folder, { recursive: true })
  const [browser, site] = await Promise.all([openBrowser(FLAGS), serve(DIST)])
  try {
    const whole = await edition(browser, site)
    for (const name of asked) {
      const begun = performance.now()
      const bytes = await MAKERS[name]!(browser, site, whole)
      const file = join('editions', `yield-book-${whole.version.number}.${name}`)
      await writeFile(join(thisBook.root, file), bytes)
      const seconds = Math.round((performance.now() - begun) / 1000)
      console.log(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB, ${seconds} s`)
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

await main(process.argv.slice(2))
