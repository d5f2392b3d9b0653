// Runs in the browser, by its own text, beside `plain` and `drawCharts`: fetches all pages of the
// built site and gives what an edition shows of each, as XHTML that HTML reads as well.

import type { drawCharts as DrawCharts } from './drawings.ts'
import type { Moved, plain as Plain } from './plain.ts'

declare const plain: typeof Plain
declare const drawCharts: typeof DrawCharts

export interface Asked {
  slug: string
  address: string
  /** The page, where it is none of the site. */
  html?: string
}

export interface Heading {
  level: number
  id: string
  text: string
}

export interface Gathered {
  slug: string
  title: string
  xhtml: string
  headings: Heading[]
  ids: string[]
  /** Ids of other parts of the edition that this one points at. */
  links: string[]
  hasSvg: boolean
}

export interface Pages {
  pages: Gathered[]
  palette: Moved['palette']
}

export async function gather(asked: Asked[], site: string): Promise<Pages> {
  const addresses: Record<string, string> = { '/docs/contents': 'contents' }
  const base = new URL(site)
  for (const { slug, address } of asked) addresses[address] = slug
  const moved: Moved = { hints: {}, palette: {} }
  const pages: Gathered[] = []
  for (const { slug, address, html } of asked) {
    const text =
      html ?? (await (await fetch(address === '/' ? '/index.html' : `${address}.html`)).text())
    const page = new DOMParser().parseFromString(text, 'text/html')
    const root = page.querySelector('.vp-doc > div')
    if (!root) throw new Error(`${address} has no content`)
    drawCharts(root)
    plain(root, slug, new URL(address, base), addresses, moved)
    const headings = [...root.querySelectorAll('h1, h2, h3')].map((one) => ({
      level: Number(one.tagName.slice(1)),
      id: one.id,
      text: one.textContent.replace(/\u200b/g, '').trim(),
    }))
    const section = page.createElement('section')
    section.id = slug
    section.className = 'page'
    section.append(...root.childNodes)
    pages.push({
      slug,
      title: headings[0]?.text ?? slug,
      xhtml: new XMLSerializer().serializeToString(section),
      headings,
      ids: [section, ...section.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...section.querySelectorAll('a[href^="#"]')].map((a) =>
        (a.getAttribute('href') ?? '').slice(1),
      ),
      hasSvg: section.querySelector('svg') !== null,
    })
  }
  return { pages, palette: moved.palette }
}
