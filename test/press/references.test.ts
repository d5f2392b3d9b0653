// Terms and citations: every one leads somewhere, and everything is led to.

import { expect, test } from 'vitest'
import { chapters, thisBook, type Book } from '../../.vitepress/press/book.ts'
import { sourcesList, sourcesOf } from '../../.vitepress/press/citations.ts'
import { brokenReferences, checkReferences } from '../../.vitepress/press/references.ts'
import { glossary } from '../../.vitepress/press/terms.ts'
import { scratch } from './scratch.ts'

const page = (body: string, gives = '{parked frame: What waits.}'): string =>
  `---\ntitle: T\npart: 1\nminutes: 5\ndescription: D.\ngives: ${gives}\n---\n\n# T\n\n${body}\n`
const WORKS = 'conway1963:\n  cite: Conway 1963\n  text: A paper.\n'
const book = (first: string, more: Record<string, string> = {}): Book =>
  scratch({ 'chapters/01-a.md': page(first), 'docs/sources.yaml': WORKS, ...more })
const plain = (markdown: string): string => markdown

test('this book has no tie that leads nowhere', () => {
  expect(brokenReferences(thisBook)).toEqual([])
})

test('a book whose terms are named and whose works are cited is whole', () => {
  const whole = book('A **parked frame** [@conway1963] and a [frame](term:parked-frame).')
  expect(brokenReferences(whole)).toEqual([])
  expect(() => {
    checkReferences(whole)
  }).not.toThrow()
})

test('a term that is nowhere bold is told, code and line breaks notwithstanding', () => {
  expect(brokenReferences(book('A parked frame [@conway1963].'))).toEqual([
    'chapters/01-a.md: gives “parked frame”, which is nowhere bold on it',
  ])
  expect(brokenReferences(book('A **parked\nframe** [@conway1963].'))).toEqual([])
})

test('a pointer at a term that no chapter gives is told with its line', () => {
  expect(brokenReferences(book('A **parked frame** [@conway1963]. [It](term:gone)'))).toEqual([
    'chapters/01-a.md:11: points at “gone”, which no chapter gives',
  ])
})

test('a work that nobody cites and a citation of none are told', () => {
  expect(brokenReferences(book('A **parked frame** [@knuth1968], `[@conway1963]`.'))).toEqual([
    'chapters/01-a.md: cites “knuth1968”, which docs/sources.yaml does not list',
    'docs/sources.yaml: “conway1963” is cited nowhere',
  ])
})

test('the build refuses a book with a broken tie, and says each', () => {
  expect(() => {
    checkReferences(book('Nothing.'))
  }).toThrow(/parked frame.*conway1963/s)
})

test('the glossary leads to the chapter that introduces a term and to those that use it', () => {
  const two = book('A **parked frame** [@conway1963].', {
    'chapters/02-b.md': page('A **task** is a [frame](term:parked-frame).', '{task: What runs.}'),
  })
  const html = glossary(two, (address) => `/base${address}`, plain)
  expect(html).toContain('<dt id="parked-frame">parked frame</dt><dd>What waits.')
  expect(html).toContain('href="/base/chapters/01-a.html#term-parked-frame">chapter 1</a>')
  expect(html).toContain('used in <a href="/base/chapters/02-b.html">2</a>')
})

test('sources lead back to each page that cites them, and a chapter lists its own', () => {
  const whole = book('A **parked frame** [@conway1963].', {
    'docs/why.md': '# Why\n\n[@conway1963]\n',
  })
  const all = sourcesList(whole, (address) => address, plain)
  expect(all).toContain('href="/chapters/01-a.html#cite-conway1963">chapter 1</a>')
  expect(all).toContain('href="/docs/why.html#cite-conway1963">“Why”</a>')
  const own = sourcesOf(whole, 'chapters/01-a.md', (address) => address, plain)
  expect(own).toContain('A paper.')
  expect(own).toContain('/docs/sources.html#conway1963')
})

test('every chapter of this book cites something', () => {
  for (const { page: file } of chapters(thisBook))
    expect(
      sourcesOf(thisBook, file, (address) => address, plain),
      file,
    ).not.toBe('')
})
