// The Markdown form of the pages: it holds every block of each page and every question, leads where the page
// leads, and holds nothing that a reader has to ask for.

import { posix } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exists, list, pages, read, thisBook } from '../../.vitepress/press/book.ts'
import { figure } from '../../.vitepress/press/evidence/measurement.ts'
import { readOutcomes } from '../../.vitepress/press/evidence/outcomes.ts'
import { shown } from '../../.vitepress/press/evidence/output.ts'
import { recordingOf } from '../../.vitepress/press/evidence/recording.ts'
import { simulationOf } from '../../.vitepress/press/evidence/simulation.ts'
import { statesOf } from '../../.vitepress/press/evidence/states.ts'
import { traceOf } from '../../.vitepress/press/evidence/trace.ts'
import { worldOf } from '../../.vitepress/press/evidence/world.ts'
import { allBlocks } from '../../.vitepress/press/pages.ts'
import { llmsText, plainPages } from '../../.vitepress/press/plain.ts'
import { markdownOf } from '../../.vitepress/press/plain/html.ts'
import { plainAddress } from '../../.vitepress/press/plain/page.ts'
import { BANK } from '../../.vitepress/press/publish.ts'
import { questions } from '../../.vitepress/press/questions.ts'
import { cut } from '../../.vitepress/press/regions.ts'
import { visible } from '../../.vitepress/press/render.ts'
import { isDeck } from '../../.vitepress/press/slides/deck.ts'
import { sentences } from '../../.vitepress/press/sentence.ts'
import type { Block } from '../../.vitepress/press/blocks.ts'
import { moments } from '../../.vitepress/press/timeline/format.ts'
import { timelineSentences } from '../../.vitepress/press/timeline/sentence.ts'

let all: Map<string, string>
const plain = (page: string): string => all.get(plainAddress(page).slice(1))!
beforeAll(() => {
  all = plainPages(thisBook)
}, 180_000)

/** What a reader of the page sees of a block, as texts. */
function texts(block: Block): string[] {
  if (block.type === 'fence') return [block.text]
  if (block.type === 'figure')
    return block.path.includes('.') ? [figure(thisBook, block.from, block.path).text] : [block.path]
  const { path, region } = block
  switch (block.shows) {
    case 'code':
      return [visible(cut(path, read(thisBook, path), region)).text]
    case 'output':
      return [shown(thisBook, path).text]
    case 'outcomes':
      return readOutcomes(read(thisBook, `${path}.outcomes.json`)).outcomes
    case 'recording':
      return [block.caption, ...sentences(recordingOf(thisBook, path))]
    case 'trace': {
      const trace = traceOf(thisBook, path)
      return [block.caption, ...timelineSentences(trace, moments(trace))]
    }
    case 'simulation':
      return simulationOf(thisBook, path).rows.flatMap(({ result }) =>
        Object.values(result.sums).map(String),
      )
    case 'world':
      return worldOf(thisBook, path).rows.flatMap(({ entries }) => entries.map(({ text }) => text))
    case 'states':
      return statesOf(thisBook, path).transitions.flatMap(({ from, to, because }) => [
        from,
        to,
        because,
      ])
  }
}

/** A quoted line is the same line. */
const bare = (text: string): string =>
  text
    .replace(/^(> ?)+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()

describe.each(pages(thisBook).filter((page) => !isDeck(page)))('%s', (page) => {
  test('has every block in its Markdown form', () => {
    const whole = bare(plain(page))
    const lacking = allBlocks(thisBook)
      .filter((block) => block.page === page)
      .flatMap((block) => texts(block))
      .filter((text) => !whole.includes(bare(text)))
    expect(lacking).toEqual([])
  })

  test('leaves no mark that only the press knows, and leads to what is there', () => {
    const prose = plain(page)
      .replace(/^(> )?(`{3,})[^\n]*\n[\s\S]*?^(> )?\2$/gm, '')
      .replace(/`[^`]*`/g, '')
    expect(
      prose.match(/^(> )?<<<|^(> )?:::|\]\(term:|\[@|<(Figure|Chart)|&(lt|gt|amp|quot);/m)?.[0],
    ).toBeUndefined()
    const folder = posix.dirname(plainAddress(page).slice(1))
    for (const [, to = ''] of prose.matchAll(/\]\((?!https?:)([^)#\s]+)/g)) {
      const path = posix.join(folder, to.replace(/\.html$/, '.md'))
      expect(all.has(path) || path === '.' || path === BANK || exists(thisBook, path.replace(/^sources\//, '').replace(/\.txt$/, '')), `${page}: ${to}`).toBe(true) // prettier-ignore
    }
  })
})

test('questions have their answers folded behind them', () => {
  const text = bare(plain('chapters/01-yield.md'))
  for (const { because, choices } of questions(thisBook, '01-yield')) {
    expect(text).toContain(bare(because))
    for (const choice of choices) expect(text).toContain(bare(choice.text))
  }
  expect(plain('chapters/01-yield.md').split('<details><summary>Answer</summary>').length - 1).toBe(
    questions(thisBook, '01-yield').length,
  )
})

test('no solution and no wrong answer of an exercise is in it', () => {
  const lines = (patterns: string[]): Set<string> =>
    new Set(
      list(thisBook, patterns)
        .flatMap((path) => read(thisBook, path).split('\n'))
        .map((line) => line.trim())
        .filter((line) => line.length > 30),
    )
  const open = lines(['code/*/*.ts', 'code/*/{wrong,specimens,questions}/*.ts', 'code/*/exercises/*/{stub,test}.ts', 'code/*/exercises/*/README.md']) // prettier-ignore
  const secrets = [...lines(['code/*/exercises/*/{solution,wrong/*}.ts']).difference(open)]
  expect(secrets.length).toBeGreaterThan(100)
  for (const [page, text] of all) {
    const shown = new Set(text.split('\n').map((line) => line.trim()))
    expect(
      secrets.filter((line) => shown.has(line)),
      page,
    ).toEqual([])
  }
})

test('llms.txt names every page once, below the base path', () => {
  const links = [...llmsText(thisBook, (address) => `/name${address}`).matchAll(/\]\((.*?)\)/g)]
  expect(links.map(([, to = '']) => to).sort()).toEqual(
    [...all.keys()].map((path) => `/name/${path}`).sort(),
  )
})

test('lists and tables of the press become Markdown', () => {
  expect(
    markdownOf(
      '<h2 id="a">A &amp; B</h2><ul><li><a href="x.md">x</a> <b>one</b></li><li>two</li></ul>',
    ),
  ).toBe('## A & B\n\n- [x](x.md) **one**\n- two')
  expect(
    markdownOf(
      '<svg><text>no</text></svg><table><tr><th>n</th></tr><tr><td><code>a|b</code></td></tr></table>',
    ),
  ).toBe('| n |\n| --- |\n| `a\\|b` |')
})
