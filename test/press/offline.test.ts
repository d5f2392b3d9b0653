// What a reader without a network has: the list of held files, the text of sources from their manifests,
// and the description of the book as an application.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { list, read, thisBook } from '../../.vitepress/press/book.ts'
import { changes, grownFrom } from '../../.vitepress/press/grown.ts'
import { coded, manifest } from '../../.vitepress/press/manifest.ts'
import { hold } from '../../.vitepress/press/offline.ts'
import { appText } from '../../.vitepress/press/offline/app.ts'
import { held } from '../../.vitepress/press/offline/held.ts'
import { published } from '../../.vitepress/press/publish.ts'
import { sourceOf, sourceText } from '../../.vitepress/theme/offline/source-text.ts'
import { scratch } from './scratch.ts'

/** A built site with these files. */
function built(files: Record<string, string>): string {
  const { root } = scratch({})
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const SITE = {
  'index.html': '<p>home</p>',
  'index.html.br': 'x',
  'index.md': '# Home',
  'llms.txt': 'x',
  'card.png': 'x',
  'assets/app.Dq3x7Kf2.js': 'app()',
  'chapters/01-yield.html': '<p>one</p>',
  'sources/01-yield.json': '{}',
  'sources/code/01-yield/tea.ts.txt': 'tea',
  'sources/code/01-yield/tea.ts.diff.txt': 'more tea',
}

describe('what is held', () => {
  test('is what pages ask for, each with a word that changes with it, and how much it is', () => {
    const { files, bytes } = held(built(SITE))
    expect(files.map(({ url }) => url)).toEqual([
      'assets/app.Dq3x7Kf2.js',
      'chapters/01-yield.html',
      'index.html',
      'sources/01-yield.json',
      'sources/code/01-yield/tea.ts.diff.txt',
    ])
    expect(files.map(({ revision }) => typeof revision)).toEqual(['object', 'string', 'string', 'string', 'string']) // prettier-ignore
    expect(bytes).toBe(5 + 10 + 11 + 2 + 8)
  })

  test('makes another worker when any held file changes, and the same when none does', async () => {
    const worker = async (files: Record<string, string>): Promise<string> => {
      const root = built(files)
      await hold(root)
      return readFileSync(join(root, 'sw.js'), 'utf8')
    }
    const first = await worker(SITE)
    expect(await worker(SITE)).toBe(first)
    expect(await worker({ ...SITE, 'chapters/01-yield.html': '<p>two</p>' })).not.toBe(first)
    expect(await worker({ ...SITE, 'index.html.br': 'y', 'index.md': '# Other' })).toBe(first)
  })
})

test('the text of every published source is in its chapter’s manifest', () => {
  const scope = 'https://host.example/name/'
  // some chapters, for each manifest takes a moment
  const some = coded(thisBook).filter((_, index) => index % 6 === 0)
  const manifests = new Map(some.map((chapter) => [chapter, manifest(thisBook, chapter)]))
  const texts = [...published(thisBook)].filter(
    ([path]) =>
      /^sources\/code\/.*(?<!\.diff)\.txt$/.test(path) && manifests.has(path.split('/')[2]!),
  )
  expect(texts.length).toBeGreaterThan(80)
  for (const [path, text] of texts) {
    const found = sourceOf(new URL(scope + path), scope)!
    expect(sourceText(manifests.get(found.chapter)!, found.path), path).toBe(text())
  }
  for (const other of [
    'https://host.example/sources/code/01-yield/a.ts.txt',
    `${scope}chapters/01-yield.html`,
  ])
    // prettier-ignore
    expect(sourceOf(new URL(other), scope)).toBeUndefined()
})

test('the book can be installed: its icons are there, and are as large as it says', () => {
  const app = JSON.parse(appText()) as {
    icons: { src: string; sizes: string }[]
    start_url: string
  }
  expect(app.start_url).toBe('./')
  for (const { src, sizes } of app.icons) {
    const file = join(thisBook.root, 'docs/public', src)
    expect(existsSync(file), src).toBe(true)
    const png = readFileSync(file)
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
})

describe('what a file has grown from', () => {
  test('is what a page shows it since, and else the module of that name before it', () => {
    const found = grownFrom(thisBook)
    expect(found.get('code/01-yield/by-yield.ts')).toBe('code/01-yield/by-hand.ts')
    expect(found.get('code/09-system-calls/trace.ts')).toBe('code/08-round-robin/trace.ts')
    expect(found.has('code/01-yield/by-hand.ts')).toBe(false)
    for (const [path, before] of found) {
      expect(list(thisBook, before)).toEqual([before])
      expect(path).not.toMatch(/exercises/)
    }
  })

  test('gives, with the difference, the file as it is', () => {
    const [path, before] = [...grownFrom(thisBook)][0]!
    const added = changes(thisBook, before, path)
      .split('\n')
      .filter((line) => /^\+(?!\+\+)/.test(line))
    expect(added.length).toBeGreaterThan(0)
    for (const line of added) expect(read(thisBook, path)).toContain(line.slice(1))
  })
})
