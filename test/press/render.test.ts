// Blocks as they stand in a page.

import { beforeAll, describe, expect, test } from 'vitest'
import { blocks, embed, type Embed } from '../../.vitepress/press/blocks.ts'
import type { Book } from '../../.vitepress/press/book.ts'
import { loadHighlighter } from '../../.vitepress/press/highlight.ts'
import { renderEmbed } from '../../.vitepress/press/render.ts'
import { scratch } from './scratch.ts'

const CODE = 'code/01-x'
const FILES = {
  'package.json': '{"type":"module"}',
  [`${CODE}/step1.ts`]: '// One.\n// #region all\nconst a = 1\nconsole.log(a)\n// #endregion all\n',
  [`${CODE}/step2.ts`]:
    '// Two.\n// #region all\nconst a = 2\nconst b = a\nconsole.log(a)\n// #endregion all\n',
  [`${CODE}/wrong.ts`]:
    '// Wrong.\n// #region all\n// @ts-expect-error TS2322 no number\nconst a: number = "<b>"\n// #endregion all\nconsole.log(a)\n',
  [`${CODE}/asked.ts`]: '// Asked.\nconst pair = [1, "a"] as const\n//    ^?\nconsole.log(pair)\n',
}
const render = (book: Book, words: string): string =>
  renderEmbed(book, embed('chapters/01-x.md', 7, `<<< ${words}`), (address) => `/base${address}`)
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '')

beforeAll(loadHighlighter)

describe('a block of code', () => {
  test('says file and lines, and links to the whole file below the base', () => {
    const html = render(scratch(FILES), `${CODE}/step1.ts#all`)
    expect(textOf(html)).toContain(`${CODE}/step1.ts, lines 3–4`)
    expect(html).toContain(`href="/base/sources/${CODE}/step1.ts.txt"`)
  })

  test('lists the type of each name for those who cannot point', () => {
    const html = render(scratch(FILES), `${CODE}/step2.ts#all`)
    expect(textOf(/<details class="types">.*<\/details>/s.exec(html)![0])).toContain('const b: 2')
    expect(html).toMatch(/<span class="typed" data-type="\d+">.*?b/)
  })

  test('that grew from another marks what is new and what is gone', () => {
    const html = render(scratch(FILES), `${CODE}/step2.ts#all since ${CODE}/step1.ts#all`)
    expect(
      [...html.matchAll(/<span class="line added">(.*?)<\/span>\n/g)].map(([, line]) =>
        textOf(line!),
      ),
    ).toEqual(['const a = 2', 'const b = a'])
    expect(html).toContain('<del class="line removed">const a = 1</del>')
    expect(textOf(html)).toContain(`changed from ${CODE}/step1.ts`)
  })

  test('shows each line that is gone before the one that came in its place', () => {
    const text = (one: number, other: number) =>
      `// #region all\nconsole.log(${one})\nconsole.log(0)\nconsole.log(${other})\n// #endregion all\n`
    const files = { [`${CODE}/before.ts`]: text(1, 2), [`${CODE}/after.ts`]: text(3, 4) }
    const html = render(
      scratch({ 'package.json': '{"type":"module"}', ...files }),
      `${CODE}/after.ts#all since ${CODE}/before.ts#all`,
    )
    const lines = html.matchAll(/^.*class="line( added| removed)?".*$/gm)
    const shown = [...lines].map(([line, change = '']) => /\d/.exec(textOf(line))![0] + change)
    expect(shown).toEqual(['1 removed', '3 added', '0', '2 removed', '4 added'])
  })

  test('shows the error that the compiler really gave, and not the line that announces it', () => {
    const html = render(scratch(FILES), `${CODE}/wrong.ts#all`)
    expect(textOf(html)).toContain(
      'error TS2322: Type &#x27;string&#x27; is not assignable to type &#x27;number&#x27;.'.replaceAll(
        '&#x27;',
        "'",
      ),
    )
    expect(html).not.toContain('ts-expect-error')
    expect(html).not.toContain('<b>')
  })

  test('answers a question with the type that the compiler gave', () => {
    const html = render(scratch(FILES), `${CODE}/asked.ts`)
    expect(textOf(html)).toContain('const pair: readonly [1, "a"]')
    expect(html).not.toContain('^?')
  })
})

describe('a page', () => {
  test('has its blocks in order, each with its line', () => {
    const text =
      '---\ntitle: T\n---\n\n<<< code/01-x/a.ts\n\n```sh exempt="a command"\nls\n```\n\nIt took <Figure from="a.json" path="rows.x" />.\n\n```ts\nlet a\n```\n'
    expect(blocks('p.md', text).map((block) => [block.type, block.line])).toEqual([
      ['embed', 5],
      ['fence', 7],
      ['figure', 11],
      ['fence', 13],
    ])
  })

  test.for([
    ['<<< code/x.ts', 'is not a source file of the book'],
    ['<<< code/01-x/a.ts otput', 'what is “otput”?'],
    ['<<< code/01-x/a.ts since', 'since what?'],
  ] as const)('with %s is told what is wrong, with its line', ([line, what]) => {
    expect(() => embed('p.md', 3, line)).toThrow(
      new RegExp(`^p\\.md:3: .*${what.replace('?', '\\?')}`),
    )
  })

  test('that asks for a trace of what exports none is told what to do', () => {
    const block: Embed = embed('p.md', 4, `<<< ${CODE}/step1.ts trace A caption`)
    expect(() => renderEmbed(scratch(FILES), block, String)).toThrow(
      /^p\.md:4: .*step1\.ts\.trace\.json: this trace has not been made\n\s+Export `trace`/,
    )
  })

  test('that asks for an output that was not made is told how to make it', () => {
    const block: Embed = embed('p.md', 4, `<<< ${CODE}/step1.ts output`)
    expect(() => renderEmbed(scratch(FILES), block, String)).toThrow(
      /^p\.md:4: .*step1\.ts\.out: this output has not been made\n\s+npm run accept/,
    )
  })
})
