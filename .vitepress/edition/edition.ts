// What both editions are made of: every page of the built site in its static form, and the solutions.
// Invariant: every link inside leads to something inside, and no two things have one id.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { thisBook } from '../press/book.ts'
import { PARTS, partTitle } from '../press/contents.ts'
import { version, type Version } from '../press/version.ts'
import { drawCharts } from './inside/drawings.ts'
import { gather, type Asked, type Gathered, type Pages } from './inside/gather.ts'
import { plain } from './inside/plain.ts'
import { editionPages, type EditionPage } from './pages.ts'
import type { Served } from './serve.ts'
import { SOLUTIONS, solutionsPage } from './solutions.ts'

export const DIST = join(thisBook.root, '.vitepress/dist')
export const TITLE = 'The Yield Book'
export const SUBTITLE = 'From a generator to an async I/O server, in TypeScript'

export interface Section extends Gathered, Partial<Pick<EditionPage, 'chapter'>> {
  /** As lists call it: `7. The kernel's secretary`. */
  name: string
}

export interface Edition {
  version: Version
  sections: Section[]
  palette: Pages['palette']
}

/** A run of sections under one title, of which lists are made; undefined for what stands by itself. */
export interface Group {
  title: string | undefined
  sections: Section[]
}

/** Gathers an edition from the served site. */
export async function edition(browser: Browser, site: Served): Promise<Edition> {
  const own: EditionPage[] = editionPages()
  const asked: Asked[] = [
    ...own.map(({ slug, address }) => ({ slug, address })),
    { slug: SOLUTIONS, address: `/${SOLUTIONS}`, html: await solutionsPage(thisBook) },
  ]
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(`${site.url}404.html`)
    const script = [drawCharts, plain, gather].map(String).join('\n')
    const call = `(async () => {${script}\nreturn gather(${JSON.stringify(asked)}, ${JSON.stringify(site.url)})})()`
    const { pages, palette } = await page.evaluate<Pages>(call)
    check(pages)
    const sections = pages.map((gathered) => {
      const chapter = own.find(({ slug }) => slug === gathered.slug)?.chapter
      const name = chapter ? `${chapter.number}. ${gathered.title}` : gathered.title
      return { ...gathered, name, ...(chapter && { chapter }) }
    })
    return { version: version(thisBook), sections, palette }
  } finally {
    await context.close()
  }
}

function check(pages: Gathered[]): void {
  const seen = new Set(['contents'])
  for (const id of pages.flatMap(({ ids }) => ids)) {
    if (seen.has(id)) throw new Error(`two things in the edition are called ${id}`)
    seen.add(id)
  }
  for (const { slug, links } of pages)
    for (const link of links)
      if (!seen.has(link)) throw new Error(`${slug} points at ${link}, which is not in the edition`)
}

/** The sections as lists show them: parts with their chapters, and what stands around them. */
export function groups(sections: Section[]): Group[] {
  const first = sections.findIndex(({ chapter }) => chapter)
  const last = sections.findLastIndex(({ chapter }) => chapter)
  const around = (some: Section[]): Group[] =>
    some.map((one) => ({ title: undefined, sections: [one] }))
  const parts = PARTS.map((_, index) => ({
    title: `Part ${partTitle(index + 1)}`,
    sections: sections.filter(({ chapter }) => chapter?.part === index + 1),
  }))
  return [
    ...around(sections.slice(0, first)),
    ...parts.filter((part) => part.sections.length > 0),
    ...around(sections.slice(last + 1)),
  ]
}

/** The rules for the colours of code, in light and, on request, in dark. */
export const colours = (palette: Edition['palette'], dark = false): string =>
  Object.entries(palette)
    .map(([name, pair]) => `.${name} { color: ${pair[dark ? 1 : 0]} }`)
    .join('\n')

/** A file beside this one. */
export const own = (name: string): Promise<string> =>
  readFile(join(import.meta.dirname, name), 'utf8')
