// The electronic edition, made from the built site: valid, and with every figure of every page. The rest of
// what the editions promise is in test/release, which takes minutes.

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { list, thisBook } from '../../.vitepress/press/book.ts'
import { version } from '../../.vitepress/press/version.ts'

const DIST = join(thisBook.root, '.vitepress/dist')
const EPUB = join(thisBook.root, `editions/yield-book-${version(thisBook).number}.epub`)
const run = promisify(execFile)

beforeAll(async () => {
  const make = join(thisBook.root, '.vitepress/edition/make.ts')
  await run(process.execPath, [make, 'epub'], { cwd: thisBook.root })
}, 300_000)

test('epubcheck finds no error and no warning', { timeout: 300_000 }, async () => {
  const { stdout, stderr } = await run('java', ['-jar', '/usr/bin/epubcheck', EPUB])
  expect(stdout + stderr).toContain('No errors or warnings detected')
})

test('each figure of a chapter is there in its static form', () => {
  const files = unzipSync(readFileSync(EPUB))
  const chapters = list({ root: DIST }, 'chapters/*.html')
  expect(chapters.length).toBeGreaterThan(10)
  for (const page of chapters) {
    const slug = page.replace(/^.*\/|\.html$/g, '')
    const text = strFromU8(files[`book/${slug}.xhtml`]!)
    const html = readFileSync(join(DIST, page), 'utf8')
    const ids = [...html.matchAll(/<figure\b[^>]*\bid="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.length, page).toBeGreaterThan(20)
    expect(
      ids.filter((id) => !text.includes(`id="${slug}--${id}"`)),
      page,
    ).toEqual([])
    expect(text, page).not.toMatch(/<(script|button|form|input|select|iframe|details)\b/)
  }
})
