// npm run pdf, npm run epub, npm run release: makes files for readers from the built site, below
// editions/. Each is named after the version; what is made of one commit is the same each time.

import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { thisBook } from '../press/book.ts'
import { archive, checksums } from './archive.ts'
import { openBrowser } from './browser.ts'
import { DIST, edition, type Edition } from './edition.ts'
import { epub } from './epub.ts'
import { pdf } from './pdf.ts'
import { serve, type Served } from './serve.ts'

interface Bench {
  browser: Browser
  site: Served
  whole: Edition
  name: string
}

const FOLDER = join(thisBook.root, 'editions')

const MAKERS: Record<string, (bench: Bench) => Promise<Uint8Array | string>> = {
  pdf: ({ browser, site, whole }) => pdf(browser, site, whole),
  epub: ({ whole }) => epub(whole),
  zip: ({ whole, name }) => archive(DIST, name, whole.version.made),
  checksums: () => checksums(FOLDER),
}

/** Letters stand where the type says, not on the pixels of a screen. */
const FLAGS = ['--font-render-hinting=none']
const USAGE = `node .vitepress/edition/make.ts ${Object.keys(MAKERS).join(' ')}   (some or all, after a build)`

async function main(asked: string[]): Promise<void> {
  if (asked.length === 0 || asked.some((what) => !Object.hasOwn(MAKERS, what))) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('There is no built site: run `npm run build` first.')
  await mkdir(FOLDER, { recursive: true })
  const [browser, site] = await Promise.all([openBrowser(FLAGS), serve(DIST)])
  try {
    const whole = await edition(browser, site)
    const name = `yield-book-${whole.version.number}`
    for (const what of asked) {
      const begun = performance.now()
      const made = await MAKERS[what]!({ browser, site, whole, name })
      const file = what === 'checksums' ? 'SHA256SUMS' : `${name}.${what}`
      await writeFile(join(FOLDER, file), made)
      const seconds = Math.round((performance.now() - begun) / 1000)
      console.log(`editions/${file}: ${Math.ceil(made.length / 1000)} kB, ${seconds} s`)
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

await main(process.argv.slice(2))
