import { describe, expect, test } from 'vitest'
import { filmstrip } from '../../.vitepress/press/filmstrip.ts'
import { escape, textOf } from '../../.vitepress/press/filmstrip/html.ts'
import type { Recording } from '../../.vitepress/press/recorder/format.ts'
import { sentences } from '../../.vitepress/press/sentence.ts'
import { delegate, errors, recording } from './recordings.ts'

const program = (lines: number): string[] =>
  Array.from({ length: lines }, (_, index) => `line${index + 1}()`)
const options = (source: string[]) => ({
  highlight: () => source.map(escape),
  id: 'run',
  caption: 'A run',
})
const strip = (of: Recording, source = program(30)): string => filmstrip(of, options(source))

/** Numbers of the lines that the stage shows. */
const linesOf = (html: string): number[] =>
  [...html.matchAll(/data-line="(\d+)"/g)].map(([, line]) => Number(line))

/** The list of steps: the number and the sentence of each entry. */
const entries = (html: string): string[] =>
  [...html.matchAll(/<li value="(\d+)"><p>(.*?)<\/p>/g)].map(
    ([, value, said]) => `${value!} ${textOf(said!)}`,
  )

describe('the stage', () => {
  test('shows the first moment: the program on the stack, its line marked, places that are free', () => {
    const html = strip(delegate)
    expect(html).toContain('data-frame="1"')
    expect(html).not.toContain('data-frame="2"')
    expect(html).toMatch(/data-line="12" data-now="0" aria-current="step"/)
    expect(html.match(/class="player-place"/g)).toHaveLength(2)
    expect(html).toContain('<span>delegate.ts starts at line 12.</span>')
  })

  test('shows every file in which something runs, and no other', () => {
    const html = strip({ ...errors, files: [...errors.files, 'code/01-x/unused.ts'] })
    expect(html.match(/class="player-name">(.*?)</g)).toHaveLength(2)
    expect(html).not.toContain('unused.ts')
  })

  test('leaves out the marks of regions and keeps the numbers of the lines', () => {
    const source = [
      '// About.',
      '// #region all',
      '// prettier-ignore',
      ...program(12),
      '// #endregion all',
    ]
    expect(linesOf(strip(delegate, source))).toEqual([1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  })

  test('shows of a long file only the functions and the statements that run', () => {
    const source = [
      'function* inner() {',
      '  before()',
      '  yield 1',
      '}',
      '',
      'function* outer() {',
      '  yield 0',
      '  yield* inner()',
      '  after()',
      '}',
      'function unused() {}',
      'const talk = outer()',
      'talk.next()',
      'talk.next()',
      ...Array.from({ length: 30 }, () => 'rest()'),
    ]
    const html = strip(delegate, source)
    expect(linesOf(html)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 12, 13, 14])
    expect(html.match(/player-gap/g)).toHaveLength(1)
  })
})

describe('the list of steps', () => {
  test('tells every step in its sentence', () => {
    expect(entries(strip(delegate))).toEqual(
      sentences(delegate).map((said, index) => `${index + 1} ${said}`),
    )
  })

  test('says where frames are, and what was printed by then', () => {
    const [, parked = ''] = /<li value="5">(.*?)<\/li>/.exec(strip(delegate))!
    expect(parked).toContain('<dt>Parked</dt>')
    expect(textOf(parked)).toContain("inner #2 line 3, label\u00a0=\u00a0'hello!'")
    const [, printed = ''] = /<li value="10">(.*?)<\/li>/.exec(strip(delegate))!
    expect(textOf(printed)).toContain('Printedhello!14')
  })

  test('folds a long run of lines, and no other steps', () => {
    const lines = [2, 3, 2, 3, 4].map((line) => ({ do: 'line' as const, frames: [1], line }))
    const html = strip(
      recording([...delegate.events.slice(0, 1), ...lines, ...delegate.events.slice(1)]),
    )
    expect(entries(html).slice(0, 3)).toEqual([
      '1 delegate.ts starts at line 12.',
      '2 to 6 delegate.ts goes through lines 2, 3, 2, 3 and 4.',
      "7 delegate.ts makes outer #1 with name = 'hello', runs nothing of it yet and goes on at line 13.",
    ])
    expect(html).toContain('All 16 steps')
  })
})
