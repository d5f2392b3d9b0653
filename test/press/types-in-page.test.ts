// The check of types that a page offers: it says what `tsc` says.

import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import { declarationsText } from '../../.vitepress/press/checker.ts'
import type { Declarations } from '../../.vitepress/press/declarations.ts'
import { manifest } from '../../.vitepress/press/manifest.ts'
import { makeCheck } from '../../.vitepress/theme/editor/checker.ts'

const FOLDER = 'code/09-system-calls'
const SCRATCH = join(thisBook.root, '.vitepress/scratch/types')
const check = makeCheck(ts, JSON.parse(declarationsText()) as Declarations)
const files = new Map(
  manifest(thisBook, '09-system-calls').files.map(({ path, text }) => [path, text]),
)

afterAll(() => {
  rmSync(SCRATCH, { recursive: true, force: true })
})

/** What `tsc` says of a text with the options of the book, a message a line. */
function byTsc(text: string): string[] {
  mkdirSync(SCRATCH, { recursive: true })
  const file = join(SCRATCH, 'edited.ts')
  writeFileSync(file, text.replaceAll(`'./`, `'../../../${FOLDER}/`))
  const config = { extends: '../../../tsconfig.json', include: ['edited.ts'], exclude: [] }
  writeFileSync(join(SCRATCH, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript')), 'tsc.js')
  try {
    execFileSync(process.execPath, [tsc, '-p', SCRATCH, '--pretty', 'false'], {
      cwd: SCRATCH,
      encoding: 'utf8',
    })
    return []
  } catch (error) {
    const { stdout } = error as { stdout: string }
    return stdout
      .trimEnd()
      .replaceAll(`../../../${FOLDER}/`, './')
      .split(/\n(?=edited\.ts)/)
      .map((line) => line.replace(/^edited\.ts\((\d+),(\d+)\): error /, '$1:$2 '))
  }
}

const inPage = (text: string): string[] =>
  check(new Map([...files, [`${FOLDER}/edited.ts`, text]]), `${FOLDER}/edited.ts`).map(
    ({ line, column, message }) => `${line}:${column! + 1} ${message}`,
  )

describe('an edited file', () => {
  test('with mistakes gets the messages and places of tsc, word for word', () => {
    const text = `import { Scheduler, type Task } from './scheduler.ts'
import { nowhere } from './nowhere.ts'
import { readFileSync } from 'node:fs'
function* words(): Generator<string, number> {
  const answer: string = yield 'a'
  yield 1
  return answer
}
const list: number[] = [1, 2]
const first: number = list[0]
const options: { depth?: number } = { depth: undefined }
enum Colour { red }
new Scheduler().spawn(words, 3)
setTimeout('text', readFileSync)
export const all = { words, first, options, Colour, nowhere } satisfies Task
document.title = 'x'
let = 3
`
    const told = inPage(text)
    expect(told.length).toBeGreaterThan(8)
    expect(told).toEqual(byTsc(text))
  })

  test('is judged with what the reader made of its imports', () => {
    const text = `import { one } from './kettle.ts'\nconst n: number = one\n`
    const with_ = (kettle: string) =>
      check(
        new Map([...files, ['code/x/kettle.ts', kettle], ['code/x/tea.ts', text]]),
        'code/x/tea.ts',
      ).map(({ message }) => message)
    expect(with_('export const one = 1')).toEqual([])
    expect(with_(`export const one = 'one'`)).toEqual([
      `TS2322: Type 'string' is not assignable to type 'number'.`,
    ])
    expect(with_('export const one = 2')).toEqual([])
  })
})

test('a file of the book has no mistake in a page', () => {
  const all = [...files.keys()].filter((path) => path.endsWith('.ts')).slice(0, 12)
  const wrong = all.flatMap((path) =>
    check(files, path).map(({ line, message }) => `${path}:${line} ${message}`),
  )
  expect(all.length).toBe(12)
  expect(wrong).toEqual([])
})
