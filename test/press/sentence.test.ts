import * as fc from 'fast-check'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { thisBook } from '../../.vitepress/press/book.ts'
import type { Recording } from '../../.vitepress/press/recorder/format.ts'
import { sentences } from '../../.vitepress/press/sentence.ts'
import { anyRecording } from './any-recording.ts'
import { delegate, errors } from './recordings.ts'

test('frames that delegate are said to park and to come back together', () => {
  expect(sentences(delegate)).toEqual([
    'delegate.ts starts at line 12.',
    "delegate.ts makes outer #1 with name = 'hello', runs nothing of it yet and goes on at line 13.",
    "delegate.ts starts outer #1, which begins at line 8 with name = 'hello'.",
    "outer #1 starts inner #2, which begins at line 3 with label = 'hello!'.",
    'outer #1 and inner #2 park together, outer #1 at line 8 and inner #2 at line 3; delegate.ts goes on at line 13.',
    'delegate.ts prints “hello!” and goes on to line 14.',
    "delegate.ts resumes outer #1 and inner #2 together, and inner #2 goes on at line 4 with word = 'goodbye'; it kept label = 'hello!'.",
    'inner #2 returns 7; outer #1 goes on at line 9 with length = 7.',
    'outer #1 returns 14; delegate.ts goes on at line 14.',
    'delegate.ts prints “14” and ends.',
    'The program has ended.',
  ])
})

test('an error, a closed generator and an exit code are told; a line of another file names it', () => {
  expect(sentences(errors)).toEqual([
    'throw.ts starts at line 11.',
    'throw.ts starts fragile #1, which begins at line 4 of lib.ts.',
    'fragile #1 parks at line 4 of lib.ts; throw.ts goes on at line 14.',
    'throw.ts resumes fragile #1, which goes on at line 4 of lib.ts.',
    'Error: first is thrown in fragile #1 at line 4 of lib.ts.',
    'fragile #1 goes on to line 6 of lib.ts with error = Error: first.',
    'fragile #1 prints “caught”, an empty line, “and more” and 1 more line; Error: second is thrown in fragile #1 at line 7 of lib.ts.',
    'The error ends fragile #1; throw.ts goes on at line 16 with error = Error: second.',
    'throw.ts makes never #2, runs nothing of it yet and goes on at line 17.',
    'never #2 is closed before it has started.',
    'throw.ts calls main, which begins at line 20 with a = 1, b = 2, c = 3 and 1 more.',
    'Error: third is thrown in main at line 20.',
    'The error ends main and throw.ts; nothing catches it.',
    'The program has ended with exit code 1.',
  ])
})

test('a parked frame is said to keep what it had', () => {
  const tea = JSON.parse(
    readFileSync(`${thisBook.root}/code/01-yield/tea-and-toast.ts.rec.json`, 'utf8'),
  ) as Recording
  const said = sentences(tea)
  const parks =
    /^task #1 parks at line \d+ with name = 'tea' and n = 2; tea-and-toast\.ts goes on at line \d+\.$/
  const resumes =
    /^tea-and-toast\.ts resumes task #1, which goes on at line \d+; it kept name = 'tea' and n = 2\.$/
  expect(said.filter((sentence) => parks.test(sentence))).toHaveLength(1)
  expect(said.filter((sentence) => resumes.test(sentence))).toHaveLength(1)
})

test.for(globSync('code/**/*.rec.json', { cwd: thisBook.root }))(
  'every event of %s has a whole sentence',
  (path) => {
    const recording = JSON.parse(readFileSync(`${thisBook.root}/${path}`, 'utf8')) as Recording
    const said = sentences(recording)
    expect(said).toHaveLength(recording.events.length)
    for (const sentence of said) expect(sentence).toMatch(/^\S.*\S[.…]$/s)
  },
)

test('any run can be told', () => {
  fc.assert(
    fc.property(anyRecording, (recording) => {
      const said = sentences(recording)
      expect(said).toHaveLength(recording.events.length)
      for (const sentence of said) expect(sentence).not.toMatch(/undefined|null|NaN|line 0/)
    }),
  )
})
