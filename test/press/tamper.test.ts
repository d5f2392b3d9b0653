// One character is changed, in a copy of a small book that has one piece of every kind of evidence;
// each change is caught, with its place.

import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { read, type Book } from '../../.vitepress/press/book.ts'
import { difference, make, orphans, pieces } from '../../.vitepress/press/evidence.ts'
import { measurement } from '../../.vitepress/press/evidence/measurement.ts'
import { loadHighlighter } from '../../.vitepress/press/highlight.ts'
import { embeds } from '../../.vitepress/press/pages.ts'
import { proofFiles, standing } from '../../.vitepress/press/proof.ts'
import { renderEmbed } from '../../.vitepress/press/render.ts'
import { copyOfFixture, write } from './scratch.ts'

const CODE = 'code/01-fixture'

beforeAll(loadHighlighter)

/** Everything that is wrong with a book, of its files that contain a word. */
async function complaints(book: Book, word: string): Promise<string[]> {
  const said: string[] = []
  const attempt = async (what: () => unknown): Promise<void> => {
    try {
      const wrong = await what()
      if (wrong instanceof Error) said.push(wrong.message)
    } catch (error) {
      said.push((error as Error).message)
    }
  }
  for (const piece of pieces(book).filter(({ file }) => file.includes(word)))
    await attempt(async () => difference(await make(book, piece, true)))
  for (const block of embeds(book).filter(({ path }) => path.includes(word)))
    await attempt(() => renderEmbed(book, block, (address) => address))
  for (const file of orphans(book)) said.push(`${file}: nothing asks for it`)
  for (const one of standing(book))
    if (one.state === 'unproven')
      said.push(`${one.block.page}:${one.block.line}: unproven, ${one.why}`)
  return said
}

function change(book: Book, path: string, from: string, to: string): void {
  const text = read(book, path)
  expect(text).toContain(from)
  write(book, path, text.replace(from, to))
}

test('the fixture as it is has nothing wrong with it', { timeout: 120_000 }, async () => {
  const book = { root: join(import.meta.dirname, 'fixture') }
  expect(await complaints(book, '')).toEqual([])
  expect(measurement(book, 'bench/results/fixture.bench.json').runs).toBe(5)
})

describe.concurrent('one changed character is caught, with its place, in', () => {
  const cases: {
    of: string
    file: string
    from: string
    to: string
    complaint: RegExp
    look?: string
  }[] = [
    {
      of: 'a program',
      file: `${CODE}/two-modules.ts`,
      from: 'tea toast',
      to: 'tea roast',
      complaint:
        /two-modules\.ts\.out:\d+: the output of .* is no longer what is kept[\s\S]*-toast\n\+roast/,
    },
    {
      of: 'a module that a program imports',
      file: `${CODE}/words.ts`,
      look: 'two-modules',
      from: "split(' ')",
      to: "split('t')",
      complaint: /two-modules\.ts\.out:\d+: the output/,
    },
    {
      of: 'an output',
      file: `${CODE}/two-modules.ts.out`,
      from: 'toast',
      to: 'toasd',
      complaint: /two-modules\.ts\.out:\d+: the output .*no longer what is kept/,
    },
    {
      of: 'a recording',
      file: `${CODE}/delegate.ts.rec.json`,
      from: '"hello!',
      to: '"hallo!',
      complaint: /delegate\.ts\.rec\.json:\d+: the recording .*no longer what is kept/,
    },
    {
      of: 'a recorded program',
      file: `${CODE}/delegate.ts`,
      from: 'length * 2',
      to: 'length * 3',
      complaint: /delegate\.ts\.rec\.json:\d+: the recording .*[\s\S]*"value":"21"/,
    },
    {
      of: 'a trace',
      file: `${CODE}/turns.ts.trace.json`,
      from: '"what":"run","task":2',
      to: '"what":"run","task":1',
      complaint: /turns\.ts\.trace\.json:\d+: the trace .*no longer what is kept/,
    },
    {
      of: 'a traced program',
      file: `${CODE}/turns.ts`,
      from: "'takes a turn'",
      to: "'takes a toll'",
      complaint: /turns\.ts\.trace\.json:\d+: the trace .*[\s\S]*\+.*takes a toll/,
    },
    {
      of: 'the form of a trace',
      file: `${CODE}/turns.ts`,
      from: 'time: 0',
      to: 'time: -1',
      complaint: /turns\.ts: exports a trace that is none: .*[\s\S]*time/,
    },
    {
      of: 'states',
      file: `${CODE}/door.ts.states.json`,
      from: 'wind',
      to: 'kind',
      complaint: /door\.ts\.states\.json:\d+: the states .*no longer what is kept/,
    },
    {
      of: 'a state’s name',
      file: `${CODE}/door.ts`,
      from: "to: 'open'",
      to: "to: 'opem'",
      complaint: /door\.ts: not states: .*[\s\S]*no place/,
    },
    {
      of: 'a type',
      file: `${CODE}/words.ts`,
      from: 'text: string',
      to: 'text: String',
      complaint: /words\.ts\.types\.json:\d+: the types of .*[\s\S]*\+.*text: String/,
    },
    {
      of: 'a kept type',
      file: `${CODE}/words.ts.types.json`,
      from: 'string',
      to: 'strinx',
      complaint: /words\.ts\.types\.json:\d+: the types/,
    },
    {
      of: 'an expected error’s code',
      file: `${CODE}/wrong/mistake.ts`,
      from: 'TS2322',
      to: 'TS2323',
      complaint: /mistake\.ts:6: TS2322: Type 'number' is not assignable[\s\S]*announces TS2323/,
    },
    {
      of: 'an announcement of an error',
      file: `${CODE}/wrong/mistake.ts`,
      from: '@ts-expect-error TS2322',
      to: 'ts-expect-error TS2322',
      complaint:
        /mistake\.ts:6: TS2322: Type 'number' is not assignable[\s\S]*write \/\/ @ts-expect-error TS2322/,
    },
    {
      of: 'an expected error’s cause',
      file: `${CODE}/wrong/mistake.ts`,
      from: 'label: string',
      to: 'label: String|number',
      complaint: /mistake\.ts:5: announces TS2322, and the next line has no error/,
    },
    {
      of: 'a twin',
      file: `${CODE}/loop.py`,
      from: 'count(2)',
      to: 'count(3)',
      complaint: /loop\.py\.out:\d+: the twin .*[\s\S]*\+3/,
    },
    {
      of: 'a twin’s output',
      file: `${CODE}/loop.py.out`,
      from: '2',
      to: '7',
      complaint: /loop\.py\.out:\d+: the twin/,
    },
    {
      of: 'a region’s name',
      file: `${CODE}/wrong/mistake.ts`,
      from: '#region all',
      to: '#region al1',
      complaint: /chapters\/01-fixture\.md:\d+: .*mistake\.ts:8: region “all” ends here/,
    },
    {
      of: 'a region’s name on the page',
      file: 'chapters/01-fixture.md',
      look: 'mistake',
      from: 'mistake.ts#all',
      to: 'mistake.ts#a11',
      complaint: /chapters\/01-fixture\.md:\d+: .*mistake\.ts: there is no region “a11”/,
    },
    {
      of: 'a path on the page',
      file: 'chapters/01-fixture.md',
      look: 'lop',
      from: 'loop.py output',
      to: 'lop.py output',
      complaint: /chapters\/01-fixture\.md:\d+: there is no code\/01-fixture\/lop\.py/,
    },
    {
      of: 'a measurement',
      file: 'bench/results/fixture.bench.json',
      look: 'no evidence',
      from: '31',
      to: '37',
      complaint:
        /chapters\/01-fixture\.md:\d+: unproven, it has changed since the suite has shown it/,
    },
    {
      of: 'an outcome',
      file: `${CODE}/coin.ts.outcomes.json`,
      from: 'heads',
      to: 'heats',
      complaint: /coin\.ts\.outcomes\.json:\d+: the outcomes .*[\s\S]*\+.*heads/,
    },
  ]

  test.for(cases)('$of', { timeout: 60_000 }, async ({ file, from, to, complaint, look }) => {
    const book = copyOfFixture()
    change(book, file, from, to)
    const all = await complaints(book, look ?? /([\w-]+)\.(?:c?ts|py)/.exec(file)![1]!)
    expect(all.join('\n\n')).toMatch(complaint)
  })
})

test.for([
  ['mistake.ts#all', 'mistake.ts#a11', /^chapters\/01-fixture\.md:\d+: .*there is no region “a11”/],
  [
    'loop.py output',
    'lop.py output',
    /^chapters\/01-fixture\.md:\d+: .*lop\.py: there is no such file/,
  ],
] as const)('nothing is signed as proven where %s is %s', ([from, to, complaint]) => {
  const book = copyOfFixture()
  change(book, 'chapters/01-fixture.md', from, to)
  expect(() => proofFiles(book)).toThrow(complaint)
})

test('evidence that nothing asks for is told', async () => {
  const book = copyOfFixture()
  for (const suffix of ['out', 'trace.json', 'states.json']) {
    write(book, `${CODE}/gone.ts.${suffix}`, '')
    expect(await complaints(book, 'no evidence')).toContain(
      `${CODE}/gone.ts.${suffix}: nothing asks for it`,
    )
  }
})
