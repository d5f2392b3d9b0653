import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { list } from '../../.vitepress/press/book.ts'
import { answers, knownAnswers, manifest } from '../../.vitepress/press/manifest.ts'
import { published, publish } from '../../.vitepress/press/publish.ts'
import { scratch } from './scratch.ts'

const files = {
  'code/01-yield/kettle.ts': `// Boils.\nexport const boil = (): string => 'boils'\n`,
  'code/01-yield/tea.ts': `// Makes tea.\nimport { boil } from './kettle.ts'\nconsole.log(boil())\n`,
  'code/01-yield/twin.py': `# Makes tea in Python.\nprint('tea')\n`,
  'code/01-yield/old.cts': `// Makes tea as it was.\nconsole.log(1)\n`,
  'code/01-yield/exercises/sum/README.md':
    '---\ntitle: Sum\npoints: 1\nkind: write\nhints: [Add.]\n---\n\nAdd them.\n',
  'code/01-yield/exercises/sum/stub.ts': `// Adds.\nimport type { Cup } from '../../cup.ts'\nexport const sum = (cup: Cup): number => 0\n`,
  'code/01-yield/exercises/sum/test.ts': `import { test } from 'vitest'\nimport { sum } from './stub.ts'\ntest('adds', () => { sum({}) })\n`,
  'code/01-yield/exercises/sum/solution.ts': `import { boil } from '../../kettle.ts'\nexport const sum = () => 'THE SOLUTION'\n`,
  'code/01-yield/exercises/sum/wrong/off.ts': `// Off by one.\nexport const sum = () => 'A WRONG ANSWER'\n`,
  'code/01-yield/exercises/sum/verdicts.json': JSON.stringify({
    version: 1,
    hash: '',
    tests: ['adds'],
    wrong: { off: [{ test: 'adds', message: 'expected 1 to be 2' }] },
  }),
  'code/01-yield/cup.ts': `// A cup.\nexport interface Cup { full?: boolean }\n`,
  'code/02-pour/pour.ts': `// @exits 1\n// Pours.\nimport { boil } from '../01-yield/kettle.ts'\nimport { warm } from './warm.ts'\nconsole.log(boil(), warm)\n`,
  'code/02-pour/warm.ts': `// Warms.\nimport type { Server } from 'node:net'\nexport const warm = (server?: Server): boolean => !server\n`,
  'code/02-pour/listen.ts': `// Listens.\nimport { hear } from './hear.ts'\nhear()\n`,
  'code/02-pour/exit.ts': `// Ends.\nif (process.exitCode) console.log(1)\n`,
  'code/02-pour/ask.ts': `// Asks.\nconst job = { process: 1 }\nif (typeof Buffer !== 'undefined') console.log(Buffer, job.process)\n`,
  'code/02-pour/hear.ts': `// Hears.\nimport { createServer } from 'node:net'\nexport const hear = () => createServer()\n`,
}

const paths = (all: { path: string }[]): string[] => all.map(({ path }) => path)

describe('a manifest', () => {
  test('has the chapter’s files, and what they import from earlier chapters', () => {
    expect(paths(manifest(scratch(files), '02-pour').files)).toEqual([
      'code/02-pour/ask.ts',
      'code/02-pour/exit.ts',
      'code/02-pour/hear.ts',
      'code/02-pour/listen.ts',
      'code/02-pour/pour.ts',
      'code/02-pour/warm.ts',
      'code/01-yield/kettle.ts',
    ])
  })

  test('says of each file what it is, what it shows, and how it is run', () => {
    const [tea] = manifest(scratch(files), '01-yield').files.filter(({ path }) =>
      path.endsWith('tea.ts'),
    )
    expect(tea).toEqual({
      path: 'code/01-yield/tea.ts',
      kind: 'program',
      shows: 'Makes tea.',
      command: 'node code/01-yield/tea.ts',
      version: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      needs: [],
      runs: true,
      imports: ['code/01-yield/kettle.ts'],
      text: files['code/01-yield/tea.ts'],
    })
  })

  test('says what a page lacks for a file: only what is imported when it runs counts', () => {
    const book = scratch(files)
    const needs = Object.fromEntries(
      ['01-yield', '02-pour'].flatMap((chapter) =>
        manifest(book, chapter).files.map(
          ({ path, needs }) => [path.split('/').at(-1)!, needs] as const,
        ),
      ),
    )
    expect(needs).toMatchObject({
      'tea.ts': [],
      'twin.py': ['Python'],
      'old.cts': ['CommonJS'],
      'pour.ts': [],
      'warm.ts': [],
      'exit.ts': ['process'],
      'ask.ts': [],
      'listen.ts': ['node:net'],
      'hear.ts': ['node:net'],
    })
  })

  test('a file’s version changes with its text, and with no other', () => {
    const versions = (changed: Record<string, string>): string[] =>
      manifest(scratch({ ...files, ...changed }), '01-yield').files.map(({ version }) => version)
    const before = versions({})
    const after = versions({
      'code/01-yield/kettle.ts': `// Boils.\nexport const boil = (): string => 'now'\n`,
    })
    expect(after.filter((version, index) => version !== before[index])).toHaveLength(1)
  })

  test('has an exercise’s stub and test, and says where its answers are', () => {
    expect(manifest(scratch(files), '01-yield').exercises).toEqual([
      {
        name: 'sum',
        path: 'code/01-yield/exercises/sum',
        stub: files['code/01-yield/exercises/sum/stub.ts'],
        test: files['code/01-yield/exercises/sum/test.ts'],
        work: {
          path: 'work/01-yield/sum.ts',
          text: files['code/01-yield/exercises/sum/stub.ts'].replace(
            '../../cup.ts',
            '../../code/01-yield/cup.ts',
          ),
        },
        tests: ['adds'],
        needs: [],
        known: '01-yield/known/sum.json',
        answers: '01-yield/solutions/sum.json',
      },
    ])
  })

  test('refuses a public file that imports an answer', () => {
    const book = scratch({
      ...files,
      'code/01-yield/leak.ts': `// Leaks.\nimport { sum } from './exercises/sum/solution.ts'\nconsole.log(sum)\n`,
    })
    expect(() => manifest(book, '01-yield')).toThrow(
      /leak\.ts: imports .*solution\.ts, which readers see only when they ask/,
    )
  })
})

test('answers are the solution, the wrong ones, and what only they import', () => {
  const book = scratch({
    ...files,
    'code/03-end/end.ts': '// Ends.\nconsole.log(0)\n',
    'code/03-end/exercises/last/stub.ts': '// Last.\nexport const last = 0\n',
    'code/03-end/exercises/last/test.ts': `import './stub.ts'\n`,
    'code/03-end/exercises/last/solution.ts': `import { boil } from '../../../01-yield/kettle.ts'\nexport const last = boil\n`,
  })
  expect(answers(book, '01-yield', 'sum')).toMatchObject({
    solution: files['code/01-yield/exercises/sum/solution.ts'],
    wrong: { 'off.ts': files['code/01-yield/exercises/sum/wrong/off.ts'] },
    files: [],
  })
  const last = answers(book, '03-end', 'last')
  expect(paths(last.files)).toEqual(['code/01-yield/kettle.ts'])
})

test('what is known of wrong answers is how they fail, and their hints, but no answer', () => {
  expect(knownAnswers(scratch(files), '01-yield', 'sum')).toEqual({
    version: 1,
    known: [
      {
        name: 'off',
        hint: 'Off by one.',
        fingerprint: [{ test: 'adds', message: 'expected 1 to be 2' }],
      },
    ],
  })
})

describe('what is published', () => {
  test('is each public file as text, a manifest a chapter, and answers in files of their own', () => {
    const all = [...published(scratch(files)).keys()]
      .filter((path) => path.startsWith('sources/'))
      .sort()
    expect(all).toEqual([
      'sources/01-yield.json',
      'sources/01-yield.zip',
      'sources/01-yield/known/sum.json',
      'sources/01-yield/solutions/sum.json',
      'sources/02-pour.json',
      'sources/02-pour.zip',
      'sources/code/01-yield/cup.ts.txt',
      'sources/code/01-yield/exercises/sum/stub.ts.txt',
      'sources/code/01-yield/exercises/sum/test.ts.txt',
      'sources/code/01-yield/kettle.ts.txt',
      'sources/code/01-yield/old.cts.txt',
      'sources/code/01-yield/tea.ts.txt',
      'sources/code/01-yield/twin.py.txt',
      'sources/code/02-pour/ask.ts.txt',
      'sources/code/02-pour/exit.ts.txt',
      'sources/code/02-pour/hear.ts.txt',
      'sources/code/02-pour/listen.ts.txt',
      'sources/code/02-pour/pour.ts.txt',
      'sources/code/02-pour/warm.ts.txt',
    ])
  })

  test('holds an answer nowhere but in its own file', async () => {
    const book = scratch(files)
    const outDir = mkdtempSync(join(book.root, 'out-'))
    await publish(book, outDir)
    const having = (text: string): string[] =>
      list({ root: outDir }, '**/*.*').filter((path) =>
        readFileSync(join(outDir, path), 'utf8').includes(text),
      )
    expect(having('THE SOLUTION')).toEqual(['sources/01-yield/solutions/sum.json'])
    expect(having('A WRONG ANSWER')).toEqual(['sources/01-yield/solutions/sum.json'])
    expect(having('Makes tea.').length).toBeGreaterThan(1)
    rmSync(outDir, { recursive: true })
  })

  test('runs as it stands: a manifest’s texts are a program', async () => {
    const book = scratch(files)
    const outDir = mkdtempSync(join(book.root, 'out-'))
    await publish(book, outDir)
    const { files: all } = JSON.parse(
      readFileSync(join(outDir, 'sources/02-pour.json'), 'utf8'),
    ) as ReturnType<typeof manifest>
    const copy = scratch(Object.fromEntries(all.map(({ path, text }) => [path, text])))
    const printed = execFileSync(process.execPath, ['code/02-pour/pour.ts'], {
      cwd: copy.root,
      encoding: 'utf8',
    })
    expect(printed).toBe('boils [Function: warm]\n')
  })
})
