// Chapters, programs and modules, found in the files of a book.

import { expect, test } from 'vitest'
import { brokenNeeds, chapters } from '../../.vitepress/press/book.ts'
import { unprovenFigures } from '../../.vitepress/press/prose.ts'
import { closure, source, sources } from '../../.vitepress/press/source.ts'
import { scratch } from './scratch.ts'

const page = (part: number, needs: string[], gives: string[]): string =>
  `---\ntitle: T\npart: ${part}\nminutes: 5\ndescription: D.\nneeds: [${needs.join()}]\ngives: {${gives.map((term) => `${term}: A ${term}.`).join()}}\n---\n\n# T\n`

test('a chapter exists once its page does, in the order of the numbers', () => {
  const book = scratch({
    'chapters/02-b.md': page(1, [], ['b']),
    'chapters/01-a.md': page(1, [], ['a']),
  })
  expect(chapters(book).map(({ number, slug }) => [number, slug])).toEqual([
    [1, '01-a'],
    [2, '02-b'],
  ])
})

test('front matter that lacks something is told with what and where', () => {
  const book = scratch({ 'chapters/01-a.md': '---\ntitle: T\npart: 9\n---\n' })
  expect(() => chapters(book)).toThrow(
    /^chapters\/01-a\.md:1: front matter: part: .*minutes: .*gives: /,
  )
})

test('a term that is needed before it is given, or given twice, is told', () => {
  const book = scratch({
    'chapters/01-a.md': page(1, ['task'], ['yield']),
    'chapters/02-b.md': page(1, ['yield'], ['task', 'yield']),
  })
  expect(brokenNeeds(book)).toEqual([
    'chapters/01-a.md: needs “task”, which no earlier chapter gives',
    'chapters/02-b.md: gives “yield”, which chapters/01-a.md has given already',
  ])
})

test('a file that exports is a module; one that does not is a program, and says what it shows', () => {
  const book = scratch({
    'code/01-a/lib.ts': '// A library. More.\nexport const a = 1\n',
    'code/01-a/run.ts':
      "// Runs it.\n// @exits 3\n// @args x y\nimport { a } from './lib.ts'\nconsole.log(a)\n",
    'code/01-a/exercises/e/stub.ts': 'export {}\n',
  })
  expect(sources(book).map(({ path, kind, shows }) => [path, kind, shows])).toEqual([
    ['code/01-a/lib.ts', 'module', 'A library.'],
    ['code/01-a/run.ts', 'program', 'Runs it.'],
  ])
  expect(source(book, 'code/01-a/run.ts')).toMatchObject({ exits: 3, args: ['x', 'y'] })
  expect(closure(book, 'code/01-a/run.ts')).toEqual(['code/01-a/run.ts', 'code/01-a/lib.ts'])
})

test.for([
  ['// @outcome 3\n', /^code\/01-a\/p\.ts:1: the press knows no directive @outcome/],
  ['// @exits soon\n', /^code\/01-a\/p\.ts: @exits takes a whole number, not “soon”/],
] as const)('a directive such as %j is told', ([text, complaint]) => {
  expect(() => source(scratch({ 'code/01-a/p.ts': text }), 'code/01-a/p.ts')).toThrow(complaint)
})

test('an import of a file that is not there is told with its line', () => {
  const book = scratch({ 'code/01-a/p.ts': "\nimport { a } from './gone.ts'\nconsole.log(a)\n" })
  expect(() => closure(book, 'code/01-a/p.ts')).toThrow(
    /^code\/01-a\/p\.ts:2: imports \.\/gone\.ts, which is not there/,
  )
})

test('a figure with a unit needs a measurement or a source', () => {
  const text = `${page(1, [], ['a'])}\nIt took 40 ms.\n\nIt took 3 GB, [he says](/docs/sources#he).\n\n\`\`\`txt\n5 ms\n\`\`\`\n\nTwo turns, 10,000 primes, \`9 ms\`.\n`
  expect(unprovenFigures(scratch({ 'chapters/01-a.md': text }))).toEqual([
    'chapters/01-a.md:12: 40 ms',
  ])
})
