// Decks in VitePress's Markdown: each slide becomes a section, its notes an aside in it, and the lines of
// its code get their names. What the first slide says of the chapter is the chapter's.

import { relative } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { container } from '../asides.ts'
import { read, type Book, type Chapter } from '../book.ts'
import { embed, OF_DECKS, type Embed } from '../blocks.ts'
import { partTitle } from '../contents.ts'
import { shown } from '../evidence/output.ts'
import { escape } from '../filmstrip/html.ts'
import { cut } from '../regions.ts'
import { visible, type WithBase } from '../render.ts'
import { chapterOfDeck, deck, isDeck } from './deck.ts'
import { continues, lineIds, type Lines } from './morph.ts'
import { codeSize, type Content } from './size.ts'

type Core = Parameters<Parameters<MarkdownRenderer['core']['ruler']['push']>[1]>[0]
type Token = Core['tokens'][number]

/** What the press's rule finds with a block of a deck. */
export interface OnSlide {
  ids: string[]
}

/** Teaches a Markdown renderer decks. */
export function slides(md: MarkdownRenderer, book: Book, withBase: WithBase): void {
  container(md, 'notes', (kind, minutes = '') =>
    kind === 'notes'
      ? {
          before: `<aside class="notes" data-minutes="${escape(minutes)}"><p class="notes-place">For the speaker: ${minuteText(Number(minutes))}</p>\n`,
          after: '</aside>\n',
        }
      : undefined,
  )
  md.core.ruler.after('press-ties', 'press-slides', (state) => {
    const { realPath, path } = state.env as Partial<MarkdownEnv>
    const page = relative(book.root, realPath ?? path ?? '')
    if (!isDeck(page)) return
    deck(book, page)
    const all = split(state.tokens).map((tokens) => ({ tokens, lines: codeOf(book, page, tokens) }))
    const sizes = all.map(({ tokens, lines }) => codeSize(contentOf(book, page, tokens, lines)))
    const joined = all.map(({ lines }, index) => name(all[index - 1]?.lines, lines, index))
    const html = (content: string): Token => {
      const token = new state.Token('html_block', '', 0)
      token.content = content
      return token
    }
    state.tokens = all.flatMap(({ tokens }, index) => {
      const morphs = joined[index]! || (joined[index + 1] ?? false)
      const first = index === 0
      const about = first ? title(chapterOfDeck(book, page), withBase) : ''
      const kind = first ? ' class="deck-title"' : ''
      const restart = morphs && !joined[index]! ? ' data-auto-animate-restart' : ''
      return [
        html(
          `<section${kind}${morphs ? ` data-auto-animate${restart}` : ''} style="--code:${alike(sizes, joined, index)}px">${about}\n`,
        ),
        ...tokens,
        html('</section>\n'),
      ]
    })
  })
}

const minuteText = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`

const title = ({ number, part, title, slug }: Chapter, withBase: WithBase): string =>
  `<p class="deck-place" v-pre>Part ${partTitle(part)} · <a href="${withBase(`/chapters/${slug}.html`)}" target="_self">Chapter ${number}</a></p><h1 v-pre>${escape(title)}</h1>`

/** The tokens of each slide, without the rules between them. */
function split(tokens: Token[]): Token[][] {
  const found: Token[][] = [[]]
  for (const token of tokens)
    if (token.type === 'hr' && token.level === 0) found.push([])
    else found.at(-1)!.push(token)
  return found
}

interface Code extends Lines {
  block: Embed
  token: Token
}

/** The blocks of code on a slide. */
function codeOf(book: Book, page: string, tokens: Token[]): Code[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'press' || OF_DECKS.test(token.content)) return []
    const block = embed(page, (token.map?.[0] ?? 0) + 1, token.content)
    if (block.shows !== 'code') return []
    const { path, region } = block
    const { text } = visible(cut(path, read(book, path), region))
    return [{ block, token, path, region, text, ids: [] }]
  })
}

/** Names the lines of a slide's code; says whether it continues the slide before. */
function name(before: Code[] = [], now: Code[], slide: number): boolean {
  let joined = false
  for (const [index, code] of now.entries()) {
    const from = index === 0 ? before[0] : undefined
    const grew = from !== undefined && continues(from, code, code.block.since)
    joined ||= grew
    code.ids = lineIds(grew ? from : undefined, code.text, `l${slide}-${index}`)
    code.token.meta = { ids: code.ids } satisfies OnSlide
  }
  return joined
}

/** Slides that morph have code of one size: what all of them have room for. */
function alike(sizes: number[], joined: boolean[], index: number): number {
  let from = index
  while (joined[from]) from--
  let end = from + 1
  while (joined[end]) end++
  return Math.min(...sizes.slice(from, end))
}

/** What a slide has to find room for, its notes aside. */
function contentOf(book: Book, page: string, tokens: Token[], lines: Code[]): Content {
  const notes = tokens.findIndex(
    ({ type, content }) => type === 'html_block' && content.startsWith('<aside'),
  )
  const shownTokens = tokens.slice(0, notes < 0 ? tokens.length : notes)
  const embeds = shownTokens
    .filter(({ type, content }) => type === 'press' && !OF_DECKS.test(content))
    .map((token) => embed(page, (token.map?.[0] ?? 0) + 1, token.content))
  return {
    code: lines.map(({ text }) => text),
    outputs: embeds
      .filter(({ shows }) => shows === 'output')
      .map(({ path }) => {
        const { command, text } = shown(book, path)
        return `$ ${command}\n${text.trimEnd()}`
      }),
    words: shownTokens.filter(({ type }) => type === 'inline').map(({ content }) => content),
    others: shownTokens.filter(({ type, content }) => type === 'press' && OF_DECKS.test(content))
      .length,
  }
}
