// Decks: what makes one whole, how its lines are named, what it shows, and the speaker's clock.

import fc from 'fast-check'
import { join } from 'node:path'
import { createMarkdownRenderer, type MarkdownEnv } from 'vitepress'
import { beforeAll, describe, expect, test } from 'vitest'
import { blocks } from '../../.vitepress/press/blocks.ts'
import { chapters, read, thisBook } from '../../.vitepress/press/book.ts'
import { loadHighlighter, THEMES } from '../../.vitepress/press/highlight.ts'
import { press } from '../../.vitepress/press/markdown.ts'
import { deck, decks, deckPage } from '../../.vitepress/press/slides/deck.ts'
import { continues, lineIds } from '../../.vitepress/press/slides/morph.ts'
import { codeSize } from '../../.vitepress/press/slides/size.ts'
import { clockText, standing, standingText } from '../../.vitepress/theme/slides/clock.ts'
import { viewOf } from '../../.vitepress/theme/slides/view.ts'
import { scratch } from './scratch.ts'

const CHAPTER =
  '---\ntitle: Tea\npart: 1\nminutes: 5\ndescription: D.\ngives: {tea: A drink.}\n---\n\n# Tea\n'
const slide = (minutes: number, ...lines: string[]): string =>
  [...lines, `::: notes ${minutes}\nSay it.\n:::`].join('\n\n')
const bookWith = (...slides: string[]) =>
  scratch({
    'chapters/01-tea.md': CHAPTER,
    'docs/slides/01-tea.md': `${slides.join('\n\n---\n\n')}\n`,
  })
const PAGE = deckPage('01-tea')

describe('a deck', () => {
  test('is its slides, each with a title, its place and its minutes', () => {
    const book = bookWith(slide(2, 'Why?'), slide(3, '## Water', 'Hot.'))
    expect(deck(book, PAGE)).toMatchObject({
      minutes: 5,
      slides: [
        { line: 1, title: '', minutes: 2 },
        { line: 8, title: 'Water', minutes: 3 },
      ],
    })
  })

  test.for([
    [[slide(2, 'Why?')], /the notes add up to 2 minutes; the chapter takes 5/],
    [[slide(5, 'Why?'), '## Bare'], /01-tea\.md:8: this slide has no notes/],
    [[`${slide(2)}\n\n${slide(3)}`], /:1: this slide has notes 2 times/],
  ] as const)('that nobody could teach from is told: %#', ([slides, complaint]) => {
    expect(() => deck(bookWith(...slides), PAGE)).toThrow(complaint)
  })

  test('without a chapter is told', () => {
    const book = scratch({ 'docs/slides/02-milk.md': slide(5) })
    expect(() => decks(book)).toThrow(/02-milk\.md: this deck has no chapter/)
  })
})

describe('the decks of this book', () => {
  test('are one a chapter, of the chapter’s minutes and of fourteen slides at least', () => {
    const all = decks(thisBook)
    expect(all.map(({ chapter }) => chapter.slug)).toEqual(
      chapters(thisBook).map(({ slug }) => slug),
    )
    for (const { page, slides } of all) expect(slides.length, page).toBeGreaterThanOrEqual(14)
  })

  test('show nothing that their chapters do not', () => {
    const shown = (page: string): string[] =>
      blocks(page, read(thisBook, page)).flatMap((block) =>
        block.type === 'embed'
          ? [`${block.shows} ${block.path}${block.region ? `#${block.region}` : ''}`]
          : [`typed in line ${block.line}`],
      )
    for (const { page, chapter } of decks(thisBook)) {
      const ofChapter = new Set(shown(chapter.page))
      expect(
        shown(page).filter((block) => !ofChapter.has(block)),
        page,
      ).toEqual([])
    }
  })
})

describe('lines that morph', () => {
  const text = fc
    .array(fc.constantFrom('a', '  a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join('\n'))

  test('have names of their own on each slide, and keep them while they stay', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const old = lineIds(undefined, before, 'x')
        const ids = lineIds({ text: before, ids: old }, after, 'y')
        const lines = after.split('\n')
        expect(ids.length).toBe(lines.length)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [index, id] of ids.entries())
          if (old.includes(id))
            expect(before.split('\n')[old.indexOf(id)]!.trim()).toBe(lines[index]!.trim())
        const kept = ids.filter((id) => old.includes(id))
        expect(kept).toEqual(old.filter((id) => kept.includes(id)))
        if (before === after) expect(ids).toEqual(old)
      }),
    )
  })

  test('are those of one file, or of two of which one says that it grew from the other', () => {
    const one = { path: 'a.ts', text: 'one\ntwo' }
    const two = { path: 'b.ts', text: 'two\nthree' }
    expect(continues(one, two, undefined)).toBe(false)
    expect(continues(one, two, { path: 'a.ts' })).toBe(true)
    expect(continues(one, { path: 'a.ts', text: 'four' }, undefined)).toBe(false)
  })
})

describe('a deck as a page', () => {
  let html: string
  beforeAll(async () => {
    await loadHighlighter()
    const md = await createMarkdownRenderer(
      thisBook.root,
      {
        theme: THEMES,
        config: (renderer) => {
          press(renderer, thisBook, (address) => `/base${address}`)
        },
      },
      '/base/',
    )
    const relativePath = deckPage('03-closing')
    const env: MarkdownEnv = {
      path: join(thisBook.root, relativePath),
      relativePath,
      cleanUrls: false,
    }
    html = await md.renderAsync(read(thisBook, relativePath), env)
  }, 60_000)
  const sections = (): string[] => html.split('<section').slice(1)

  test('is a section for each slide, the first with the chapter’s place and title', () => {
    const { slides, chapter } = deck(thisBook, deckPage('03-closing'))
    expect(sections().length).toBe(slides.length)
    expect(html.split('</section>').length).toBe(slides.length + 1)
    expect(sections()[0]).toContain('href="/base/chapters/03-closing.html" target="_self"')
    expect(sections()[0]).toContain(`<h1 v-pre>${chapter.title}</h1>`)
  })

  test('has each slide’s notes in it, with their minutes', () => {
    const { slides } = deck(thisBook, deckPage('03-closing'))
    expect(sections().map((one) => Number(/<aside class="notes" data-minutes="(\d+)"/.exec(one)?.[1]))).toEqual(slides.map(({ minutes }) => minutes)) // prettier-ignore
  })

  test('names the lines that two slides have in common alike, and sets both to morph', () => {
    const at = sections().findIndex((one) => one.includes('wrong/by-next.ts, pairs'))
    const [before, after] = [sections()[at]!, sections()[at + 1]!]
    const ids = (one: string): string[] =>
      [...one.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids(before).length).toBeGreaterThan(5)
    expect(ids(after).filter((id) => ids(before).includes(id)).length).toBeGreaterThan(5)
    expect(ids(after).length).toBeGreaterThan(ids(before).length)
    for (const one of [before, after]) expect(one).toMatch(/^[^>]* data-auto-animate/)
    expect(/--code:\d+px/.exec(before)![0]).toBe(/--code:\d+px/.exec(after)![0])
  })

  test('asks the chapter’s questions, with the answer to unfold', () => {
    const asked = sections().find((one) => one.includes('deck-question'))!
    expect(asked).toContain('When does a <code>for…of</code> loop call <code>return()</code>?')
    expect(asked.match(/<li data-right>/g)?.length).toBe(1)
    expect(asked).toMatch(/<details class="deck-answer"><summary>Answer<\/summary>/)
  })
})

test('code is set smaller the more there is of it, and never below 20 pixels', () => {
  const of = (lines: number, columns: number): number =>
    codeSize({ code: [Array(lines).fill('x'.repeat(columns)).join('\n')], outputs: [], words: [], others: 0 }) // prettier-ignore
  expect(of(3, 30)).toBe(32)
  expect(of(18, 30)).toBe(22)
  expect(of(3, 76)).toBeLessThan(32)
  expect(of(60, 76)).toBe(20)
})

test('the speaker’s clock tells the plan from the time', () => {
  const minutes = [1, 3, 2]
  expect(standing(minutes, 1, 100)).toEqual({ until: 240, behind: 0 })
  expect(standing(minutes, 1, 250)).toEqual({ until: 240, behind: 10 })
  expect(standing(minutes, 2, 200)).toEqual({ until: 360, behind: -40 })
  expect([-40, 0, 130].map((behind) => standingText({ until: 0, behind }))).toEqual(['0:40 ahead', 'in time', '2:10 behind']) // prettier-ignore
  expect(clockText(3725)).toBe('62:05')
})

test('an address says how a deck is shown; a narrow window swipes', () => {
  expect(viewOf('', 1280)).toBe('slides')
  expect(viewOf('', 360)).toBe('swipe')
  expect(viewOf('?print-pdf', 360)).toBe('print')
  expect(viewOf('?speaker', 1280)).toBe('speaker')
  expect(viewOf('?frame=next', 500)).toBe('next')
})
