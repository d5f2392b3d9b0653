// The code of a chapter in a folder of its own, from the command and from the page's zip: all of it is
// there, it runs and checks as it stands, and nobody's changes are lost.

import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { chapters, list, read, thisBook } from '../../.vitepress/press/book.ts'
import { put } from '../../.vitepress/press/checkout/put.ts'
import { state, type State } from '../../.vitepress/press/checkout/state.ts'
import { zip } from '../../.vitepress/press/checkout/zip.ts'
import { coded } from '../../.vitepress/press/manifest.ts'
import { scratch } from './scratch.ts'

const run = promisify(execFile)
const states = new Map<string, State>()
beforeAll(() => {
  for (const chapter of coded(thisBook)) states.set(chapter, state(thisBook, chapter))
})
const stateOf = (chapter: string): State => states.get(chapter)!

describe.each(coded(thisBook))('the code of %s', (chapter) => {
  test('has every file that one of its files imports', () => {
    const lacking = [...stateOf(chapter)].flatMap(([path, text]) =>
      path.endsWith('.ts')
        ? [...text.matchAll(/(?:from |import\()'(\.{1,2}\/[^']+)'/g)]
            .map(([, name = '']) => posix.join(posix.dirname(path), name))
            .filter((target) => !stateOf(chapter).has(target))
        : [],
    )
    expect(lacking).toEqual([])
  })

  test('has no solution and no wrong answer of an exercise, by name or by content', () => {
    const answers = list(thisBook, 'code/*/exercises/*/{solution,wrong/*}.ts')
    const texts = new Set(answers.map((path) => read(thisBook, path)))
    for (const [path, text] of stateOf(chapter)) {
      expect(answers).not.toContain(path)
      expect(texts.has(text), path).toBe(false)
      expect(path).not.toMatch(/questions\.yaml|verdicts/)
    }
  })

  test('is the same in the zip, byte by byte, from one build to the next', () => {
    const packed = zip(thisBook, chapter)
    expect(Buffer.compare(packed, zip(thisBook, chapter))).toBe(0)
    const files = Object.entries(unzipSync(packed)).map(
      ([path, bytes]) => [path.slice(chapter.length + 1), strFromU8(bytes)] as const,
    )
    expect(new Map(files)).toEqual(stateOf(chapter))
  })
})

/** Unpacks the zip of a chapter as a reader would. */
function unpacked(chapter: string): string {
  const { root } = scratch({})
  for (const [path, bytes] of Object.entries(unzipSync(zip(thisBook, chapter)))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  return join(root, chapter)
}

// what stands in the files of evidence was printed in the book's root
const printed = (path: string): string => read(thisBook, `${path}.out`).replace(/^.*\n/, '')

test.each([
  ['06-delegation', 'code/06-delegation/from-disk.ts'],
  ['09-system-calls', 'code/09-system-calls/spawn-and-join.ts'],
  ['16-http', 'code/16-http/asks.ts'],
])('unpacked, %s prints what the book prints: %s', async (chapter, program) => {
  expect(chapters(thisBook).map(({ slug }) => slug)).toContain(chapter)
  const { stdout } = await run(process.execPath, [program], { cwd: unpacked(chapter) })
  expect(stdout).toBe(printed(program))
})

test('unpacked, a chapter with exercises type-checks, its tests included', async () => {
  const tsc = join(thisBook.root, 'node_modules/typescript/bin/tsc')
  const checked = await run(process.execPath, [tsc], { cwd: unpacked('12-ending') })
  expect(checked.stdout).toBe('')
})

describe('a folder that a reader works in', () => {
  const first: State = new Map([
    ['a.ts', 'one\n'],
    ['code/b.ts', 'two\n'],
  ])
  const second: State = new Map([
    ['a.ts', 'one, mended\n'],
    ['code/c.ts', 'three\n'],
  ])
  const folder = (): string => join(scratch({}).root, 'work')
  const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')

  test('is brought up to date, and what is no more is taken away', () => {
    const root = folder()
    expect(put(root, first)).toEqual({ written: 2, removed: 0 })
    expect(put(root, first)).toEqual({ written: 0, removed: 0 })
    expect(put(root, second)).toEqual({ written: 2, removed: 1 })
    expect(text(root, 'a.ts')).toBe('one, mended\n')
    expect(existsSync(join(root, 'code/b.ts'))).toBe(false)
  })

  test('keeps what the reader has changed, made or added, and says which', () => {
    const root = folder()
    put(root, first)
    writeFileSync(join(root, 'a.ts'), 'mine\n')
    writeFileSync(join(root, 'code/b.ts'), 'mine too\n')
    writeFileSync(join(root, 'code/c.ts'), 'was here before\n')
    expect(() => put(root, second)).toThrow(/a\.ts\n {2}code\/c\.ts\n/)
    expect(text(root, 'a.ts')).toBe('mine\n')
    expect(put(root, second, true).removed).toBe(0)
    expect(text(root, 'a.ts')).toBe('one, mended\n')
    expect(text(root, 'code/b.ts')).toBe('mine too\n')
  })
})

describe('npm run checkout', () => {
  const checkout = (root: string, ...args: string[]) =>
    run(process.execPath, [join(thisBook.root, 'bin/checkout.ts'), ...args, '--book', root])
  const small = () =>
    scratch({
      'chapters/02-send.md':
        '---\ntitle: Sending\npart: 2\nminutes: 1\ndescription: A chapter.\ngives: {send: A term.}\n---\n',
      'code/02-send/tea.ts': "// Makes tea.\nconsole.log('tea')\n",
      'package.json': read(thisBook, 'package.json'),
      'tsconfig.json': read(thisBook, 'tsconfig.json'),
    }).root

  test('puts a chapter below work/, says where, and leaves a changed file alone', async () => {
    const root = small()
    expect((await checkout(root, '2', 'send')).stdout).toMatch(/^work\/checkout\/02-send: 4 files/)
    const tea = join(root, 'work/checkout/02-send/code/02-send/tea.ts')
    expect((await run(process.execPath, [tea])).stdout).toBe('tea\n')
    writeFileSync(tea, "console.log('coffee')\n")
    const refused = await checkout(root, '2').catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('tea.ts') as string })
    await checkout(root, 'send', '--force')
    expect(readFileSync(tea, 'utf8')).toContain("'tea'")
  })

  test('says what there is, and what was meant', async () => {
    const root = small()
    expect((await checkout(root)).stdout).toContain('02-send  Sending')
    for (const words of [['3'], ['2', 'receive'], ['2', 'send', 'more']])
      expect(await checkout(root, ...words).catch((error: unknown) => error)).toMatchObject({
        code: 2,
      })
  })
})
