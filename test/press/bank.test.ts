// The question bank: what a learning platform imports is what the book asks, letter for letter.

import { createMarkdownRenderer } from 'vitepress'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { block, inline } from '../../.vitepress/press/bank/html.ts'
import { moodle } from '../../.vitepress/press/bank/moodle.ts'
import { chapters, thisBook as book } from '../../.vitepress/press/book.ts'
import { shown } from '../../.vitepress/press/evidence/output.ts'
import { published } from '../../.vitepress/press/publish.ts'
import { questions } from '../../.vitepress/press/questions.ts'
import { visibleText } from '../../.vitepress/press/render.ts'
import { scratch } from './scratch.ts'
import { parseXml } from './xml.ts'

// https://docs.moodle.org/en/Moodle_XML_format
const Text = z.object({ text: z.string() })
const Html = z.object({ '@format': z.literal('html'), text: z.string() })
const Category = z.object({
  '@type': z.literal('category'),
  category: Text,
  info: Html,
  idnumber: z.string().regex(/^yield-\d\d-[\w-]+$/),
})
const Answer = Html.extend({ '@fraction': z.enum(['0', '100']), feedback: Html })
const Multichoice = z.object({
  '@type': z.literal('multichoice'),
  name: z.object({ text: z.string().min(1).max(255) }),
  questiontext: Html,
  generalfeedback: Html,
  defaultgrade: z.literal('1.0000000'),
  penalty: z.literal('0.3333333'),
  hidden: z.literal('0'),
  idnumber: z.string().max(100),
  single: z.literal('true'),
  shuffleanswers: z.literal('true'),
  answernumbering: z.enum(['none', 'abc', 'ABCD', '123', 'iii', 'IIII']),
  answer: z.array(Answer).min(2),
})
const Quiz = z.object({
  quiz: z.object({ question: z.array(z.discriminatedUnion('@type', [Category, Multichoice])) }),
})

const parse = (xml: string) => Quiz.parse(parseXml(xml)).quiz.question

const unescape = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
const codeOf = (html: string): string =>
  unescape(/<pre><code>([^]*)<\/code><\/pre>$/.exec(html)?.[1] ?? '?')

const xml = moodle(book)
const all = parse(xml)
const asked = all.filter((one) => one['@type'] === 'multichoice')
const chapterQuestions = chapters(book).flatMap(({ slug }) =>
  questions(book, slug).map((one) => ({ slug, one })),
)

test('is XML in Unicode', () => {
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<quiz>')).toBe(true)
})

test('has every question of every chapter once, in order', () => {
  const ids = asked.map(({ idnumber }) => idnumber)
  expect(ids).toEqual(chapterQuestions.map(({ slug, one }) => `yield-${slug}-${one.id}`))
  expect(new Set(ids).size).toBe(ids.length)
})

test('puts each chapter’s questions into its category below its part', () => {
  const places = new Map<string, string>()
  let place = ''
  for (const one of all)
    if (one['@type'] === 'category') place = one.category.text
    else places.set(one.idnumber, place)
  for (const { slug, part, title } of chapters(book))
    for (const { id } of questions(book, slug)) {
      const path = places.get(`yield-${slug}-${id}`)!.split(/(?<!\/)\/(?!\/)/)
      expect(path.slice(0, 3)).toEqual(['$course$', 'top', 'The Yield Book'])
      expect(path[3]).toContain(['I ·', 'II ·', 'III ·', 'IV ·'][part - 1])
      expect(path[4]).toBe(`${slug.slice(0, 2)} ${title.replaceAll('/', '//')}`)
      expect(path).toHaveLength(5)
    }
})

test('gives the right answer all points and every other none', () => {
  for (const { answer, idnumber } of asked)
    expect(
      answer.filter((one) => one['@fraction'] === '100'),
      idnumber,
    ).toHaveLength(1)
})

test.for(chapterQuestions)('$slug $one.id: says what the page says', ({ slug, one }) => {
  const found = asked.find(({ idnumber }) => idnumber === `yield-${slug}-${one.id}`)!
  expect(found.questiontext.text.startsWith(block(one.ask))).toBe(true)
  expect(found.generalfeedback.text.startsWith(block(one.because))).toBe(true)
  expect(found.answer).toHaveLength(one.choices.length)
  for (const [index, { text, isRight, because }] of one.choices.entries()) {
    const given = found.answer[index]!
    expect(given['@fraction']).toBe(isRight ? '100' : '0')
    expect(given.feedback.text).toBe(because ? block(because) : '')
    expect(one.program ? codeOf(given.text) : given.text).toBe(
      one.program ? text || '(nothing)' : block(text),
    )
  }
  if (!one.program) return
  expect(codeOf(found.questiontext.text)).toBe(visibleText(book, one.program))
  const right = found.answer.find((each) => each['@fraction'] === '100')!
  expect(codeOf(right.text)).toBe(shown(book, one.program.path).text.trim() || '(nothing)')
})

describe('its HTML', () => {
  let markdown: Awaited<ReturnType<typeof createMarkdownRenderer>>
  beforeAll(async () => {
    markdown = await createMarkdownRenderer(book.root, { highlight: (code) => code })
  })

  test('is what the site’s Markdown makes of every question, answer and explanation', () => {
    const texts = chapterQuestions.flatMap(({ one }) => [
      one.ask,
      one.because,
      ...one.choices.flatMap(({ text, because }) => (one.program ? [because] : [text, because])),
    ])
    const differing = texts.filter(
      (text) => text && markdown.render(text).replaceAll(' v-pre', '').trim() !== block(text),
    )
    expect(texts.length).toBeGreaterThan(chapterQuestions.length)
    expect(differing).toEqual([])
  })

  test.for([
    ['a < b && "c"', 'a &lt; b &amp;&amp; &quot;c&quot;'],
    ['`<T>` and ``a`b``', '<code>&lt;T&gt;</code> and <code>a`b</code>'],
    ['one ` alone', 'one ` alone'],
  ] as const)('escapes %s', ([text, html]) => {
    expect(inline(text)).toBe(html)
  })
})

test('keeps what XML would take for its own', () => {
  const output = 'a]]>b <c/> &amp; "d" \'e\'\n  f'
  const hard = scratch({
    'chapters/01-a.md':
      '---\ntitle: "Either/or & <why>"\npart: 1\nminutes: 1\ndescription: It is.\ngives: {a: b.}\n---\n\nText.\n',
    'code/01-a/questions.yaml':
      '- ask: What?\n  program: p.ts\n  wrong: ["]]>", "&"]\n  because: So.\n',
    'code/01-a/p.ts': '// P.\nconsole.log("]]>" as string)\n',
    'code/01-a/p.ts.out': `$ node code/01-a/p.ts\n${output}\n`,
  })
  const [category, question] = parse(moodle(hard))
  expect(category).toMatchObject({
    category: { text: '$course$/top/The Yield Book/I · Pausing/01 Either//or & <why>' },
  })
  if (question?.['@type'] !== 'multichoice') throw new Error('no question')
  const texts = question.answer.map(({ text }) => codeOf(text))
  expect(new Set(texts)).toEqual(new Set([output, ']]>', '&']))
})

test('is published with the site', () => {
  expect(published(book).get('questions.xml')!()).toBe(xml)
})
