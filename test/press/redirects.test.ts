// Where pages were before: an old address leads to the page, and nowhere else.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../../.vitepress/edition/serve.ts'
import { thisBook } from '../../.vitepress/press/book.ts'
import { brokenRedirects, redirects, writeRedirects } from '../../.vitepress/press/redirects.ts'
import { scratch } from './scratch.ts'

const page = (...from: string[]): string =>
  `---\nmoved-from: ${JSON.stringify(from)}\n---\n\n# Tea\n`

test('this book moves nothing onto another page', () => {
  expect(brokenRedirects(thisBook)).toEqual([])
})

test('an old address is that of no page, is said once, and is an address', () => {
  const book = scratch({
    'docs/tea.md': page('/docs/cups', '/docs/milk'),
    'docs/milk.md': '# Milk\n',
    'docs/pot.md': page('/docs/cups', 'docs/kettle', '/docs/kettle.html', '/index'),
  })
  expect(brokenRedirects(book)).toEqual([
    'docs/pot.md: moved-from “docs/kettle” is no address such as /docs/old, without an ending',
    'docs/pot.md: moved-from “/docs/kettle.html” is no address such as /docs/old, without an ending',
    'docs/pot.md: moved-from /index is where a page is',
    'docs/tea.md: moved-from /docs/cups is said by docs/pot.md as well',
    'docs/tea.md: moved-from /docs/milk is where a page is',
  ])
})

test('the server sends a page at the old address that leads below the base to the new one', async () => {
  const book = scratch({
    'docs/tea.md': page('/docs/old/tea'),
    'dist/docs/tea.html': '<h1>Tea</h1>',
  })
  const dist = join(book.root, 'dist')
  await writeRedirects(book, dist, (address) => `/book${address}`)
  const site = await serve(dist, '/book/')
  try {
    const answer = await fetch(`${site.url}docs/old/tea`)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/book/docs/tea.html">')
    expect(html).toContain('<link rel="canonical" href="/book/docs/tea.html">')
    expect(html).toContain('<a href="/book/docs/tea.html">')
    const { to } = redirects(book)[0]!
    expect(await (await fetch(`${site.url}${to.slice(1)}`)).text()).toBe('<h1>Tea</h1>')
  } finally {
    await site.close()
  }
})

test('no redirect is written over a page, or to where none is', async () => {
  const book = scratch({ 'docs/tea.md': page('/docs/old') })
  const dist = join(book.root, 'dist')
  await expect(writeRedirects(book, dist, String)).rejects.toThrow('which the site does not have')
  mkdirSync(join(dist, 'docs'), { recursive: true })
  writeFileSync(join(dist, 'docs/tea.html'), 'tea')
  writeFileSync(join(dist, 'docs/old.html'), 'old')
  await expect(writeRedirects(book, dist, String)).rejects.toThrow('where the site has a page')
  expect(readFileSync(join(dist, 'docs/old.html'), 'utf8')).toBe('old')
})
