// Terms and citations in VitePress's Markdown: the first bold use of a term on the page that gives it,
// [parked](term:parked-frame) on any page, [@conway1963], and what frames a chapter: its place in the
// book above the title, and its sources at the end.

import { relative } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { chapters, type Book, type Chapter } from './book.ts'
import { zipAddress } from './checkout/zip.ts'
import { CITATION, sourcesOf, works } from './citations.ts'
import { partTitle } from './contents.ts'
import { coded } from './manifest.ts'
import type { WithBase } from './render.ts'
import type { Writers } from './chapter-lists.ts'
import { deckAddress } from './slides/deck.ts'
import { addressOf, definedOn, terms, type Term } from './terms.ts'

type Core = Parameters<Parameters<MarkdownRenderer['core']['ruler']['push']>[1]>[0]
type Token = Core['tokens'][number]

/** Teaches a Markdown renderer the ties between pages. */
export function ties(md: MarkdownRenderer, book: Book, writers: Writers): void {
  md.inline.ruler.before('link', 'citation', (state, silent) => {
    CITATION.lastIndex = state.pos
    const id = CITATION.exec(state.src)?.[1]
    const work = id === undefined ? undefined : works(book)[id]
    if (!id || !work) return false
    if (!silent) {
      const env = state.env as { cited?: Set<string> }
      const cited = (env.cited ??= new Set<string>())
      const open = state.push('link_open', 'a', 1)
      open.attrSet('href', `/docs/sources#${id}`)
      open.attrSet('class', 'citation')
      if (!cited.has(id)) open.attrSet('id', `cite-${id}`)
      cited.add(id)
      state.push('text', '', 0).content = work.cite
      state.push('link_close', 'a', -1)
    }
    state.pos = CITATION.lastIndex
    return true
  })
  md.core.ruler.after('inline', 'press-ties', (state) => {
    const page = pageOf(book, state.env)
    if (!page) return
    const open = definedOn(book, page)
    const all = terms(book)
    for (const { children } of state.tokens)
      if (children) {
        pointers(book, children, all)
        define(book, state, children, open)
      }
    const chapter = chapters(book).find((each) => each.page === page)
    if (!chapter) return
    state.tokens.unshift(html(state, place(chapter, deckAddress(book, chapter.slug), writers)))
    const cited = sourcesOf(book, page, writers.withBase, writers.inline)
    if (cited) state.tokens.push(html(state, cited))
    if (coded(book).includes(chapter.slug))
      state.tokens.push(html(state, toWorkOn(chapter, writers.withBase)))
  })
}

/** The page that is rendered, or undefined for a piece of Markdown from elsewhere. */
function pageOf(book: Book, env: unknown): string | undefined {
  const { realPath, path } = (env ?? {}) as Partial<MarkdownEnv>
  const file = realPath ?? path
  return file === undefined ? undefined : relative(book.root, file)
}

/** Where a chapter stands in the book, above its title. */
const place = (
  { part, number, minutes }: Chapter,
  deck: string | undefined,
  { withBase }: Writers,
): string =>
  `<p class="chapter-place" v-pre><span>Part ${partTitle(part)}</span><span>Chapter ${number}</span><span>${minutes} minutes to read</span>${deck === undefined ? '' : `<span><a href="${withBase(deck)}" target="_self">Slides</a></span>`}</p>\n`

/** The chapter's code for a reader's own folder, at the end of the page. */
const toWorkOn = ({ number, slug }: Chapter, withBase: WithBase): string =>
  `<p class="source" v-pre>The code of this chapter, to work on: <a href="${withBase(zipAddress(slug))}" download>as a zip</a>, or <code>npm run checkout ${number}</code>.</p>\n`

function html(state: Core, content: string): Token {
  const token = new state.Token('html_block', '', 0)
  token.content = content
  return token
}

function pointers(book: Book, children: Token[], all: Term[]): void {
  for (const token of children) {
    const href = token.type === 'link_open' ? token.attrGet('href') : null
    const term = typeof href === 'string' && all.find(({ slug }) => `term:${slug}` === href)
    if (term) {
      token.attrSet('href', addressOf(book, term))
      token.attrSet('class', 'term')
    }
  }
}

/** Ties the first bold use of each term that the page gives. */
function define(book: Book, state: Core, children: Token[], open: Map<string, Term>): void {
  for (let at = 0; at < children.length; at++) {
    if (children[at]!.type !== 'strong_open') continue
    const end = children.findIndex((token, index) => index > at && token.type === 'strong_close')
    const bold = children
      .slice(at + 1, end)
      .map(({ content, type }) => (type === 'softbreak' ? ' ' : content))
      .join('')
    const term = open.get(bold.toLowerCase())
    if (!term) continue
    open.delete(bold.toLowerCase())
    children[at]!.tag = children[end]!.tag = 'dfn'
    children[at]!.attrSet('id', `term-${term.slug}`)
    const link = new state.Token('link_open', 'a', 1)
    link.attrSet('href', addressOf(book, term))
    const close = new state.Token('link_close', 'a', -1)
    children.splice(end, 0, close)
    children.splice(at + 1, 0, link)
  }
}
