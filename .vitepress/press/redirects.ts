// Where pages were before: a page says `moved-from: [/docs/old]` in its front matter, and at each old
// address the site has a small page that leads to the new one, whatever serves it. With JavaScript the
// reader arrives at the same heading, without it at the page. Invariant: an old address has one new one,
// and is that of no page.

import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pages, read, splitPage, type Book } from './book.ts'
import { PressError } from './errors.ts'
import { escape } from './filmstrip/html.ts'
import type { WithBase } from './render.ts'

export interface Redirect {
  /** `/docs/old`, without base and ending. */
  from: string
  /** `/docs/new.html`, as the site has it. */
  to: string
  /** The page that was moved. */
  page: string
}

/** Every old address of the book. */
export const redirects = (book: Book): Redirect[] =>
  pages(book).flatMap((page) => {
    const from = (splitPage(read(book, page)).data as { 'moved-from'?: unknown })['moved-from']
    const to = page === 'docs/index.md' ? '/' : `/${page.replace(/\.md$/, '.html')}`
    return [from ?? []].flat().map((address) => ({
      from: typeof address === 'string' ? address : JSON.stringify(address),
      to,
      page,
    }))
  })

const ADDRESS = /^(\/[a-z0-9][\w-]*)+$/

/** Old addresses that cannot be led away from, each as a sentence with its place. */
export function brokenRedirects(book: Book): string[] {
  const all = redirects(book)
  const taken = new Set(pages(book).map((page) => `/${page.replace(/\.md$/, '')}`))
  return all.flatMap(({ from, page }, index) => {
    if (!ADDRESS.test(from))
      return [`${page}: moved-from “${from}” is no address such as /docs/old, without an ending`]
    if (taken.has(from) || from === '/index')
      return [`${page}: moved-from ${from} is where a page is`]
    const other = all.find((one, before) => before < index && one.from === from)
    return other ? [`${page}: moved-from ${from} is said by ${other.page} as well`] : []
  })
}

const HERE = 'location.replace(document.querySelector("a").href + location.hash)'

/** The page at an old address. BOOK_ORIGIN is the site's origin, for those who read only its head. */
export function redirectHtml(to: string, withBase: WithBase): string {
  const address = escape(withBase(to))
  const canonical = escape((process.env['BOOK_ORIGIN'] ?? '') + withBase(to))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>This page has moved</title>
<link rel="canonical" href="${canonical}"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript></head>
<body><h1>This page has moved</h1><p>It is now at <a href="${address}">${address}</a>.</p>
<script>${HERE}</script></body></html>
`
}

/** Writes all of them into a built site. Its policy comes after. */
export async function writeRedirects(
  book: Book,
  outDir: string,
  withBase: WithBase,
): Promise<void> {
  for (const { from, to, page } of redirects(book)) {
    const file = join(outDir, `${from}.html`)
    const target = join(outDir, to === '/' ? 'index.html' : to)
    const what = existsSync(file)
      ? `moved-from ${from} is where the site has a page`
      : existsSync(target)
        ? undefined
        : `moved-from ${from} would lead to ${to}, which the site does not have`
    if (what) throw new PressError({ file: page, line: 1, what, todo: 'Mend its moved-from.' })
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, redirectHtml(to, withBase))
  }
}
