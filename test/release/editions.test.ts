// The printed and the electronic edition, made whole from the built site: everything that the site
// shows is in both, in its static form. Needs the built site, poppler-utils and epubcheck.

import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync, strFromU8 } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { chapters, list, read, splitPage, thisBook } from '../../.vitepress/press/book.ts'
import { exercises } from '../../.vitepress/press/exercises.ts'
import { isDeck } from '../../.vitepress/press/slides/deck.ts'
import { versionText, version } from '../../.vitepress/press/version.ts'

const LONG = 900_000
const DIST = join(thisBook.root, '.vitepress/dist')
const FOLDER = join(thisBook.root, 'editions')
const name = `yield-book-${version(thisBook).number}`
const PDF = join(FOLDER, `${name}.pdf`)
const EPUB = join(FOLDER, `${name}.epub`)

/** Pages of the paper edition as text, the first one at 0; the files of the other by name. */
let paper: string[]
let files: Record<string, string>
let xhtml: string

beforeAll(async () => {
  const make = join(thisBook.root, '.vitepress/edition/make.ts')
  await promisify(execFile)(process.execPath, [make, 'pdf', 'epub'], { cwd: thisBook.root })
  paper = execFileSync('pdftotext', ['-layout', PDF, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  }).split('\f')
  const packed = unzipSync(readFileSync(EPUB))
  files = Object.fromEntries(
    Object.entries(packed).map(([file, bytes]) => [file, strFromU8(bytes)]),
  )
  xhtml = Object.entries(files)
    .filter(([file]) => file.endsWith('.xhtml'))
    .map(([, text]) => text)
    .join('\n')
}, LONG)

/** Text without its spaces, which paper lays out in its own way. */
const tight = (text: string): string => text.replace(/\s+/g, '')

/** Every figure of every page of the site: its id, and its page. Decks show those of their chapters once more. */
const figures = list({ root: DIST }, ['index.html', 'chapters/*.html', 'docs/**/*.html'])
  .filter((page) => !isDeck(page.replace(/html$/, 'md')))
  .flatMap((page) =>
    [...readFileSync(join(DIST, page), 'utf8').matchAll(/<figure\b[^>]*\bid="([^"]+)"/g)].map(
      ([, id]) => ({ id: id!, page }),
    ),
  )
const slugOf = (page: string): string => page.replace(/^.*\/|\.html$/g, '')
const left = new Set(
  list(thisBook, ['docs/**/*.md', 'chapters/*.md'])
    .filter(
      (page) => (splitPage(read(thisBook, page)).data as { edition?: unknown }).edition === false,
    )
    .map((page) => page.replace(/^.*\/|\.md$/g, '')),
)

describe('every figure is there in its static form', () => {
  test('in the EPUB, with what it holds', () => {
    expect(figures.length).toBeGreaterThan(700)
    const missing = figures
      .filter(({ page }) => !left.has(slugOf(page)))
      .filter(
        ({ id, page }) =>
          !files[`book/${slugOf(page)}.xhtml`]?.includes(`id="${slugOf(page)}--${id}"`),
      )
    expect(missing).toEqual([])
    // what a page that stays on the site shows, another one has
    for (const { id, page } of figures)
      if (left.has(slugOf(page))) expect(xhtml, `${page}: ${id}`).toContain(`--${id}"`)
  })

  test('in the PDF, by its caption, its code or its steps', () => {
    const whole = tight(paper.join(''))
    const text = (html: string): string =>
      tight(
        html
          .replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      )
    const captions = [...xhtml.matchAll(/<figcaption[^>]*>([\s\S]*?)<\/figcaption>/g)].map(
      ([, html]) => text(html!),
    )
    expect(captions.length).toBeGreaterThan(500)
    expect(captions.filter((caption) => !whole.includes(caption))).toEqual([])
    const outputs = list(thisBook, 'code/*/*.out').map(
      (file) => read(thisBook, file).split('\n')[0]!,
    )
    const commands = outputs.filter((line) => xhtml.includes(line))
    expect(commands.length).toBeGreaterThan(100)
    expect(commands.filter((line) => !whole.includes(tight(line)))).toEqual([])
  })

  test('recordings step by step, timelines and simulations drawn', () => {
    const count = (text: string, part: string): number => text.split(part).length - 1
    const site = figures.filter(({ page }) => !left.has(slugOf(page)))
    const of = (kind: string): number => site.filter(({ id }) => id.startsWith(`${kind}-`)).length
    expect(of('recording')).toBeGreaterThan(10)
    expect(of('trace')).toBeGreaterThan(10)
    expect(of('simulation')).toBeGreaterThan(1)
    expect(count(xhtml, 'class="player-steps"')).toBe(of('recording') + of('trace'))
    expect([...xhtml.matchAll(/class="timeline-chart"[^>]*><svg/g)]).toHaveLength(of('trace'))
    expect([...xhtml.matchAll(/class="simulation-chart"[^>]*><svg/g)]).toHaveLength(
      of('simulation'),
    )
    expect(xhtml).toMatch(/<line [^>]*><\/line>|<line [^>]*\/>/)
  })
})

test('nothing is there that only a screen has', () => {
  expect(xhtml).not.toMatch(/<(script|button|form|input|select|iframe|noscript|details)\b/)
  expect(xhtml).not.toMatch(/\b(data-v-|v-pre|class="VP|header-anchor|onclick)/)
  expect(paper.join('')).not.toMatch(/Permalink|Copy code|On this page/)
})

test('every solution and every hint stands at the end of both', () => {
  const all = exercises(thisBook)
  const last = files['book/solutions.xhtml']!
  const first = paper.findIndex((page) => page.includes('Each solution passes the tests'))
  const end = tight(paper.slice(first).join(''))
  expect(all.length).toBeGreaterThan(40)
  const sections = last.split('<section class="solution"').slice(1)
  expect(sections).toHaveLength(all.length)
  for (const { chapter, name: exercise, solution, hints } of all) {
    const section = sections.find((one) => one.includes(`id="solutions--${chapter}-${exercise}"`))!
    const [given] = /<ol class="hints">[\s\S]*?<\/ol><figure/.exec(section)!
    expect(given.match(/<li>/g)?.length, solution).toBeGreaterThanOrEqual(hints.length)
    expect(end).toContain(tight(solution))
    const lines = read(thisBook, solution).split('\n')
    for (const line of lines.filter((one) => /\w{4}/.test(one))) expect(end).toContain(tight(line))
  }
})

describe('the PDF', () => {
  test('says on its contents the page on which each chapter begins', () => {
    const contents = paper.slice(1, 12)
    for (const { number, title } of chapters(thisBook)) {
      const words = tight(`${number}. ${title.replaceAll('`', '')}`)
      const row = contents
        .flatMap((page) => page.split('\n'))
        .find((line) => tight(line).startsWith(words) && /\d+\s*$/.test(line))
      const page = Number(/(\d+)\s*$/.exec(row ?? '')?.[1])
      expect(page, title).toBeGreaterThan(10)
      expect(tight(paper[page - 1]!), title).toContain(tight(`Chapter ${number}`))
    }
  })

  test('is tagged, has an outline, and says which version it is', () => {
    const facts = execFileSync('pdfinfo', [PDF], { encoding: 'utf8' })
    expect(facts).toMatch(/Tagged:\s+yes/)
    expect(paper[0]).toContain(versionText(version(thisBook)))
    expect(readFileSync(PDF, 'latin1')).toMatch(/\/Outlines \d+ 0 R/)
  })

  test('has no link that leads to this machine', () => {
    expect(readFileSync(PDF, 'latin1')).not.toContain('127.0.0.1')
  })
})

describe('the EPUB', () => {
  test('is valid by epubcheck, without a warning', { timeout: LONG }, async () => {
    const { stdout, stderr } = await promisify(execFile)('java', [
      '-jar',
      '/usr/bin/epubcheck',
      EPUB,
    ])
    expect(stdout + stderr).toContain('No errors or warnings detected')
  })

  test('leads from each link to something inside', () => {
    const ids = new Map(
      Object.entries(files).map(([file, text]) => [
        file.replace('book/', ''),
        new Set([...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!)),
      ]),
    )
    let links = 0
    for (const [file, text] of Object.entries(files))
      for (const [, href] of text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        if (/^https?:/.test(href!)) continue
        const [to, id] = href!.split('#')
        const target = ids.get(to || file.replace('book/', ''))
        expect(target, `${file}: ${href!}`).toBeDefined()
        if (id) expect(target!.has(id), `${file}: ${href!}`).toBe(true)
        links++
      }
    expect(links).toBeGreaterThan(1000)
  })

  test('is the same, byte for byte, when it is made again', { timeout: LONG }, async () => {
    const before = readFileSync(EPUB)
    const make = join(thisBook.root, '.vitepress/edition/make.ts')
    await promisify(execFile)(process.execPath, [make, 'epub'], { cwd: thisBook.root })
    const again = unzipSync(readFileSync(EPUB))
    for (const [file, text] of Object.entries(files))
      expect(strFromU8(again[file]!), file).toBe(text)
    expect(readFileSync(EPUB).equals(before)).toBe(true)
  })
})
