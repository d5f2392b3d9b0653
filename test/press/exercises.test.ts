import { cpSync } from 'node:fs'
import { join, posix } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { closure } from '../../.vitepress/press/source.ts'
import { exists, read, thisBook, type Book } from '../../.vitepress/press/book.ts'
import { verdicts } from '../../.vitepress/press/evidence/verdicts.ts'
import { known } from '../../.vitepress/press/exercise/known.ts'
import { Runner } from '../../.vitepress/press/exercise/runner.ts'
import type { Job } from '../../.vitepress/press/exercise/steps.ts'
import {
  ENDLESS,
  fingerprint,
  NOT_RUN,
  recognise,
  same,
  solved,
  type Known,
  type Verdict,
} from '../../.vitepress/press/exercise/verdict.ts'
import { begin, moved } from '../../.vitepress/press/exercise/work.ts'
import { exercise, exercises, job } from '../../.vitepress/press/exercises.ts'
import { manifest, type Manifest } from '../../.vitepress/press/manifest.ts'
import { exam } from '../../.vitepress/theme/exercise/exam.ts'
import { scratch, write } from './scratch.ts'

describe('each exercise of the book', () => {
  const all = exercises(thisBook)
  const subjects = all.flatMap((one) =>
    [one.stub, one.solution, ...one.wrong.map(({ path }) => path)].map((subject) =>
      job(one, subject),
    ),
  )
  const found = { collector: new Map<string, Verdict>(), vitest: new Map<string, Verdict>() }
  const on = (subject: string): Verdict => found.vitest.get(subject)!

  beforeAll(async () => {
    const linked = scratch({})
    const fill = async (engine: 'collector' | 'vitest', jobs: Job[]): Promise<void> => {
      const isPage = engine === 'collector'
      await using runner = new Runner(isPage ? linked : thisBook, engine)
      const given = await runner.run(isPage ? jobs.map((one) => asInPage(linked, one)) : jobs)
      jobs.forEach(({ subject }, index) => found[engine].set(subject, given[index]!))
    }
    // Two processes an engine: while one waits for a loop to be stopped, the other goes on.
    const halves = [0, 1].map((half) => subjects.filter((_, index) => index % 2 === half))
    await Promise.all(halves.flatMap((half) => [fill('collector', half), fill('vitest', half)]))
  }, 300_000)

  test('there are exercises', () => {
    expect(all).not.toEqual([])
  })

  test.for(subjects)('$subject: the terminal and the page give the same verdict', ({ subject }) => {
    expect(found.collector.get(subject)).toEqual(on(subject))
  })

  test.for(all)('$id: the stub fails, can be loaded, and is like no wrong answer', (one) => {
    expect(on(one.stub).error).toBeUndefined()
    expect(solved(on(one.stub))).toBe(false)
    expect(recognise(known(thisBook, one), on(one.stub))).toBeUndefined()
  })

  test.for(all)('$id: the solution passes all tests, which have different names', (one) => {
    const { tests } = on(one.solution)
    expect(tests.filter(({ state }) => state === 'fail')).toEqual([])
    expect(tests).not.toEqual([])
    expect(new Set(tests.map(({ name }) => name)).size).toBe(tests.length)
  })

  test.for(all)('$id: each wrong answer fails a test, and each in its own way', (one) => {
    const prints = one.wrong.map(({ path }) => fingerprint(on(path)))
    for (const [index, print] of prints.entries()) {
      expect(print, one.wrong[index]!.path).not.toEqual([])
      const twins = prints.filter((other) => same(print, other, true))
      expect(twins, `${one.wrong[index]!.path} fails as another does`).toHaveLength(1)
    }
  })

  test.for(all)('$id: whoever gives a wrong answer is recognised and gets its hint', (one) => {
    for (const { name, path, hint } of one.wrong)
      expect(recognise(known(thisBook, one), on(path)), path).toMatchObject({
        name,
        hint,
        sure: true,
      })
  })
})

const manifests = new Map<string, Manifest>()

/** Writes what the page runs of a subject: types stripped and imports linked by the page's own code. */
function asInPage(linked: Book, { test, stub, subject }: Job): Job {
  const [, chapter = '', , name = ''] = test.split('/')
  const about = manifests.get(chapter) ?? manifest(thisBook, chapter)
  manifests.set(chapter, about)
  const one = about.exercises.find((each) => each.name === name)!
  const from = subject.includes('/wrong/') ? subject : stub
  const text = moved(read(thisBook, subject), from, one.work.path)
  const isWritten = ({ path }: { path: string }): boolean =>
    path === one.work.path || exists(linked, path)
  // a module of a chapter is linked once: where all are written, they may be empty here
  const hollow = { ...about, files: about.files.map((file) => ({ ...file, text: '' })) }
  const quick = exam(hollow, one, text).modules
  const modules = quick.every(isWritten) ? quick : exam(about, one, text).modules
  const place = `work/${chapter}/${name}/${subject.split('/').at(-1)!}`
  const written = (path: string): string => (path === one.work.path ? place : path)
  const specifier = (path: string, to: string): string => {
    if (path === test && to === 'runner.ts') return 'vitest'
    if (path === test && to === one.work.path) return './stub.ts'
    return `./${posix.relative(posix.dirname(written(path)), to)}`
  }
  for (const { path, parts } of modules) {
    const code = parts.map((part) =>
      typeof part === 'number' ? specifier(path, modules[part]!.path) : part,
    )
    if (!exists(linked, written(path))) write(linked, written(path), code.join(''))
  }
  return { test, stub, subject: place }
}

const FOLDER = 'code/01-yield/exercises/double'
const DOUBLE: Record<string, string> = {
  [`${FOLDER}/README.md`]:
    '---\ntitle: Double\npoints: 2\nkind: write\nhints: [Add it to itself.]\n---\n\nWrite `double`.\n',
  [`${FOLDER}/stub.ts`]:
    "import { two } from '../../two.ts'\n\nexport function double(n: number): number {\n  return two + n\n}\n",
  [`${FOLDER}/test.ts`]:
    "import { expect, test } from 'vitest'\nimport { double } from './stub.ts'\n\ntest('three', () => {\n  expect(double(3)).toBe(6)\n})\n",
  [`${FOLDER}/solution.ts`]: 'export const double = (n: number): number => n + n\n',
  [`${FOLDER}/wrong/square.ts`]:
    '// You took the square.\n//\n// Two twos are four in both.\n\nexport const double = (n: number): number => n * n\n',
  'code/01-yield/two.ts': 'export const two = 2\n',
}

describe('the contract', () => {
  test('an exercise is read from its folder', () => {
    const [one, ...others] = exercises(scratch(DOUBLE))
    expect(others).toEqual([])
    expect(one).toMatchObject({
      id: '01-yield/double',
      title: 'Double',
      points: 2,
      task: 'Write `double`.',
      work: 'work/01-yield/double.ts',
      wrong: [{ name: 'square', hint: 'You took the square.\n\nTwo twos are four in both.' }],
    })
  })

  const head = "import { expect, test } from 'vitest'\nimport { double } from './stub.ts'\n"
  const inTest = (line: string): Record<string, string> => ({
    [`${FOLDER}/test.ts`]: `${head}${line}\n`,
  })
  const readme = (text: string): Record<string, string> => ({ [`${FOLDER}/README.md`]: text })

  test.for<[string, Record<string, string | undefined>, string | RegExp]>([
    [
      'a missing solution',
      { [`${FOLDER}/solution.ts`]: undefined },
      `${FOLDER}/solution.ts: this exercise has no such file`,
    ],
    [
      'a missing test',
      { [`${FOLDER}/test.ts`]: undefined },
      `${FOLDER}/test.ts: this exercise has no such file`,
    ],
    [
      'a file that has no place',
      { [`${FOLDER}/helper.ts`]: '' },
      `${FOLDER}/helper.ts: this file has no place`,
    ],
    [
      'no wrong answers',
      { [`${FOLDER}/wrong/square.ts`]: undefined },
      `${FOLDER}/wrong: there are no wrong answers`,
    ],
    [
      'a wrong answer without a hint',
      { [`${FOLDER}/wrong/square.ts`]: 'export const double = 3\n' },
      `${FOLDER}/wrong/square.ts:1: this wrong answer has no hint`,
    ],
    [
      'an unknown kind',
      readme('---\ntitle: Double\nkind: guess\npoints: 2\nhints: [a]\n---\n\nDo.\n'),
      /README\.md:3: front matter: kind: /,
    ],
    [
      'points that are not a whole number',
      readme('---\ntitle: Double\nkind: write\npoints: few\nhints: [a]\n---\n\nDo.\n'),
      /README\.md:4: front matter: points: /,
    ],
    [
      'no hints',
      readme('---\ntitle: Double\nkind: write\npoints: 2\nhints: []\n---\n\nDo.\n'),
      /README\.md:5: front matter: hints: /,
    ],
    [
      'front matter that is no YAML',
      readme('---\ntitle: "Double\n---\n\nDo.\n'),
      /README\.md:1: front matter: /,
    ],
    [
      'no task',
      readme('---\ntitle: Double\nkind: write\npoints: 2\nhints: [a]\n---\n'),
      /README\.md:7: there is no task/,
    ],
    [
      'a test that imports Node',
      inTest("import { readFileSync } from 'node:fs'"),
      `${FOLDER}/test.ts:3: the test imports node:fs`,
    ],
    [
      'a test that loads Node later',
      inTest("await import('node:fs')"),
      `${FOLDER}/test.ts:3: the test imports node:fs`,
    ],
    [
      'a test that imports its solution',
      inTest("import { triple } from './solution.ts'"),
      `${FOLDER}/test.ts:3: the test imports ./solution.ts`,
    ],
    [
      'a test that mocks',
      inTest("import { vi } from 'vitest'"),
      `${FOLDER}/test.ts:3: the test imports vi from 'vitest'`,
    ],
    [
      'a test that takes a snapshot',
      inTest('expect(1).toMatchInlineSnapshot()'),
      `${FOLDER}/test.ts:3: the test uses .toMatchInlineSnapshot`,
    ],
    [
      'a test that waits',
      inTest('setTimeout(() => double(1), 5)'),
      `${FOLDER}/test.ts:3: the test uses setTimeout`,
    ],
    [
      'a test that is skipped',
      inTest("test.skip('x', () => undefined)"),
      `${FOLDER}/test.ts:3: the test uses test.skip`,
    ],
    [
      'a test that counts assertions',
      inTest('expect.assertions(1)'),
      `${FOLDER}/test.ts:3: the test uses expect.assertions`,
    ],
    [
      'a test that asks the process',
      inTest('process.exit()'),
      `${FOLDER}/test.ts:3: the test uses process.exit`,
    ],
    [
      'a test of something else',
      { [`${FOLDER}/test.ts`]: "import { expect, test } from 'vitest'\n" },
      `${FOLDER}/test.ts:1: the test does not import ./stub.ts`,
    ],
  ])('%s is told with its place', ([, changes, told]) => {
    const files = Object.entries({ ...DOUBLE, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    const book = scratch(Object.fromEntries(files))
    expect(() => exercise(book, FOLDER)).toThrow(told)
  })

  test('words in comments and titles are not uses', () => {
    const book = scratch({
      ...DOUBLE,
      ...inTest("// no setTimeout, no process.exit\ntest('a process', () => undefined)"),
    })
    expect(exercise(book, FOLDER).name).toBe('double')
  })

  test('what the page runs knows nothing of Node', () => {
    const files = ['exercise/collector.ts', 'exercise/verdict.ts'].flatMap((name) =>
      closure(thisBook, `.vitepress/press/${name}`),
    )
    expect(files).toContain('.vitepress/press/exercise/verdict.ts')
    for (const file of files)
      expect(read(thisBook, file), file).not.toMatch(
        /^(?:import|\}).*'(?:node:|vitest)|\bprocess\b|\bBuffer\b/m,
      )
  })
})

const VALUE_TEST = `import { describe, expect, test } from 'vitest'
import { value } from './stub.ts'

describe('value', () => {
  test('comes', () => { value() })
  describe('inside', () => {
    test('is one', async () => { expect(await value()).toBe(1) })
  })
})
test('is a number', async () => { expect(await value(), 'its type').toEqual(expect.any(Number)) })
`

const VALUES = {
  right: 'export const value = (): number => 1',
  text: "export const value = (): string => 'a text of more than forty characters, in full'",
  error: `interface Nothing { n: never }

export function value(): number {
  const nothing = null as unknown as Nothing
  return nothing.n
}`,
  seven: 'export function value(): never { throw 7 }',
  waits: `let calls = 0
export const value = (): unknown => ((calls += 1) === 2 ? new Promise(() => undefined) : 1)`,
  loops: `let calls = 0
export function value(): number {
  calls += 1
  while (calls === 2);
  return 1
}`,
  loopsAtOnce: 'export const value = 1\nwhile (true);',
  misnamed: 'export const valeu = (): number => 1',
  garbage: 'export const value = 1\n\nhello',
  broken: 'export function value() {\n  return [1,\n}',
  prints: "export function value(): number { while (true) console.log('again') }",
  strays: `export async function value(): Promise<number> {
  void Promise.reject(new RangeError('lost'))
  await new Promise((resolve) => setTimeout(resolve))
  return 1
}`,
}

describe('both runners', () => {
  const folder = 'code/01-yield/exercises/value'
  const names = ['value > comes', 'value > inside > is one', 'is a number']
  const found: Record<string, { terminal: Verdict; page: Verdict }> = {}
  const logs = { vitest: '', collector: '' }

  beforeAll(async () => {
    const book = scratch({
      [`${folder}/stub.ts`]: 'export const value = (): unknown => undefined\n',
      [`${folder}/test.ts`]: VALUE_TEST,
    })
    const jobs = Object.entries(VALUES).map(([name, text]) => {
      write(book, `work/01-yield/${name}.ts`, `${text}\n`)
      return {
        test: `${folder}/test.ts`,
        stub: `${folder}/stub.ts`,
        subject: `work/01-yield/${name}.ts`,
      }
    })
    const judge = async (engine: 'vitest' | 'collector'): Promise<Verdict[]> => {
      await using runner = new Runner(book, engine, (text) => {
        logs[engine] += text
      })
      return await runner.run(jobs)
    }
    const [terminal, page] = await Promise.all([judge('vitest'), judge('collector')])
    Object.keys(VALUES).forEach((name, index) => {
      found[name] = { terminal: terminal[index]!, page: page[index]! }
    })
  }, 120_000)

  /** The verdict on which both runners agree. */
  function verdictOn(name: keyof typeof VALUES): Verdict {
    const { terminal, page } = found[name]!
    expect(page).toEqual(terminal)
    return terminal
  }
  const messages = ({ tests }: Verdict) => tests.map(({ message }) => message)

  test('a right subject passes', () => {
    expect(verdictOn('right')).toEqual({ tests: names.map((name) => ({ name, state: 'pass' })) })
  })

  test('a failed assertion is told with its values, whole', () => {
    expect(messages(verdictOn('text'))).toEqual([
      undefined,
      "expected 'a text of more than forty characters, in full' to be 1 // Object.is equality",
      "its type: expected 'a text of more than forty characters, in full' to deeply equal Any<Number>",
    ])
  })

  test('an error is told with its class and its line in the subject', () => {
    const { tests } = verdictOn('error')
    const thrown = {
      state: 'fail',
      message: "TypeError: Cannot read properties of null (reading 'n')",
      line: 5,
    }
    expect(tests).toEqual(names.map((name) => ({ name, ...thrown })))
  })

  test('what is thrown need not be an error', () => {
    expect(messages(verdictOn('seven'))).toEqual(['7', '7', '7'])
  })

  test('a promise that is never settled fails its test, and the others go on', () => {
    expect(messages(verdictOn('waits'))).toEqual([undefined, ENDLESS, undefined])
  })

  test('a loop without end fails its test; those before it stand, those after it do not run', () => {
    expect(messages(verdictOn('loops'))).toEqual([undefined, ENDLESS, NOT_RUN])
  })

  test('a loop without end outside any function is told', () => {
    expect(verdictOn('loopsAtOnce')).toEqual({
      tests: [],
      error: { message: 'does not end while it is loaded' },
    })
  })

  test('a missing export is told by its name', () => {
    const message = 'it exports no “value”, the name by which the tests call it'
    expect(verdictOn('misnamed')).toEqual({ tests: [], error: { message } })
  })

  test('an error outside any function is told with its line', () => {
    const error = { message: 'ReferenceError: hello is not defined', line: 3 }
    expect(verdictOn('garbage')).toEqual({ tests: [], error })
  })

  test('a syntax error is told with its line, in the words of whoever reads the file', () => {
    const message = expect.stringMatching(/^SyntaxError: \S[^\n]*$/) as string
    const { terminal, page } = found['broken']!
    expect(terminal).toEqual({ tests: [], error: { message, line: 3 } })
    expect(page).toEqual({ tests: [], error: { message, line: 3 } })
  })

  test('what a subject prints is passed on, up to a limit, also by a loop without end', () => {
    expect(messages(verdictOn('prints'))).toEqual([ENDLESS, NOT_RUN, NOT_RUN])
    for (const text of Object.values(logs)) {
      expect(text).toMatch(/again\nagain\n/)
      expect(text).toContain('(the rest of the output is not shown)')
      expect(text.length).toBeLessThan(12_000)
    }
  })

  test('an error that nothing catches is told, and changes no verdict', () => {
    expect(solved(verdictOn('strays'))).toBe(true)
    for (const text of Object.values(logs))
      expect(text).toContain('An error that nothing caught: RangeError: lost\n')
  })
})

test('one runner takes a file anew each time, also after it had to end a loop', async () => {
  const book = scratch(DOUBLE)
  await using runner = new Runner(book, 'vitest')
  const one = exercise(book, FOLDER)
  begin(book, one)
  const given: boolean[] = []
  for (const body of ['n + n', 'n * n', '{ while (true); }', 'n * 2']) {
    write(book, one.work, `export const double = (n: number): number => ${body}\n`)
    given.push(solved((await runner.run([job(one, one.work)]))[0]!))
  }
  expect(given).toEqual([true, false, false, true])
})

describe('a wrong answer is recognised', () => {
  const verdict = (...failing: [string, string][]): Verdict => ({
    tests: [
      ...failing.map(([name, message]) => ({ name, state: 'fail' as const, message })),
      { name: 'last', state: 'pass' },
    ],
  })
  const answer = (name: string, ...failing: [string, string][]): Known => ({
    name,
    hint: '',
    fingerprint: fingerprint(verdict(...failing)),
  })
  const spread = answer(
    'spread',
    ['a', 'expected 1 to be 2'],
    ['b', 'TypeError: g is not iterable'],
  )
  const pushed = answer('pushed', ['c', 'expected 3 to be 4'])

  test('by the tests it fails and what they say', () => {
    const seen = verdict(['a', 'expected 1 to be 2'], ['b', 'TypeError: g is not iterable'])
    expect(recognise([pushed, spread], seen)).toMatchObject({ name: 'spread', sure: true })
  })

  test('in another browser, which words its errors differently', () => {
    const seen = verdict(
      ['a', 'expected 1 to be 2'],
      ['b', 'TypeError: undefined is not a function'],
    )
    expect(recognise([pushed, spread], seen)).toMatchObject({ name: 'spread', sure: true })
  })

  test('with less certainty where the same tests fail otherwise', () => {
    expect(recognise([pushed, spread], verdict(['c', 'expected 5 to be 4']))).toMatchObject({
      name: 'pushed',
      sure: false,
    })
  })

  test('not where two answers fail the same tests otherwise', () => {
    const twin = answer('twin', ['c', 'expected 0 to be 4'])
    expect(recognise([pushed, twin], verdict(['c', 'expected 5 to be 4']))).toBeUndefined()
  })

  test('not by failing everything', () => {
    const all: Verdict = { tests: [{ name: 'c', state: 'fail', message: 'other' }] }
    expect(recognise([pushed], all)).toBeUndefined()
  })

  test('not where all is well, and not where nothing ran', () => {
    expect(recognise([answer('nothing')], verdict())).toBeUndefined()
    expect(recognise([answer('nothing')], { tests: [], error: { message: 'x' } })).toBeUndefined()
  })
})

describe('the evidence', () => {
  test('is made from the runs of all wrong answers', async () => {
    const book = scratch(DOUBLE)
    const [piece, ...others] = verdicts.pieces(book)
    expect(others).toEqual([])
    expect(piece).toMatchObject({ file: `${FOLDER}/verdicts.json`, subject: `${FOLDER}/test.ts` })
    const text = await verdicts.make(book, piece!, undefined)
    expect(JSON.parse(text)).toEqual({
      version: 1,
      hash: piece!.inputs,
      tests: ['three'],
      wrong: { square: [{ test: 'three', message: 'expected 9 to be 6 // Object.is equality' }] },
    })
    write(book, piece!.file, text)
    expect(known(book, exercise(book, FOLDER))).toMatchObject([
      { name: 'square', fingerprint: [{ test: 'three' }] },
    ])
  })

  test('are the same when two exercises are asked about at a time', async () => {
    const book = scratch({})
    for (const name of ['one', 'two'])
      cpSync(
        join(thisBook.root, 'code/01-yield/exercises/collect'),
        join(book.root, `code/01-yield/exercises/${name}`),
        { recursive: true },
      )
    const both = verdicts.pieces(book)
    const [one, two] = await Promise.all(both.map((piece) => verdicts.make(book, piece, undefined)))
    const wrong = (text: string | undefined): unknown =>
      (JSON.parse(text!) as { wrong: unknown }).wrong
    expect(wrong(one)).toEqual(wrong(two))
    expect(wrong(one)).toEqual(
      wrong(read(thisBook, 'code/01-yield/exercises/collect/verdicts.json')),
    )
  })

  test('is out of date when the chapter’s code has changed', () => {
    const book = scratch(DOUBLE)
    const [before] = verdicts.pieces(book)
    write(book, 'code/01-yield/two.ts', 'export const two = 22\n')
    const [after] = verdicts.pieces(book)
    expect(after!.inputs).not.toBe(before!.inputs)
  })
})

describe('the reader’s file', () => {
  test('is a copy of the stub whose imports still lead to the chapter', async () => {
    const book = scratch(DOUBLE)
    const one = exercise(book, FOLDER)
    expect(begin(book, one)).toBe(true)
    expect(read(book, one.work)).toBe(
      read(book, one.stub).replace('../../two.ts', '../../code/01-yield/two.ts'),
    )
    await using runner = new Runner(book, 'vitest')
    const [verdict] = await runner.run([job(one, one.work)])
    expect(verdict!.tests).toMatchObject([
      { name: 'three', message: 'expected 5 to be 6 // Object.is equality' },
    ])
  })

  test('is never written a second time', () => {
    const book = scratch({ ...DOUBLE, 'work/01-yield/double.ts': 'mine\n' })
    expect(begin(book, exercise(book, FOLDER))).toBe(false)
    expect(read(book, 'work/01-yield/double.ts')).toBe('mine\n')
  })

  test('keeps every form of import', () => {
    const from = 'code/02-pipes/exercises/x/stub.ts'
    const text =
      "import type { A } from '../../a.ts'\nimport '../../../01-yield/b.ts'\nexport { c } from '../../c.ts'\nconst d = await import('./wrong/d.ts')\nimport z from 'zod'\n"
    expect(moved(text, from, 'work/02-pipes/x.ts')).toBe(
      "import type { A } from '../../code/02-pipes/a.ts'\nimport '../../code/01-yield/b.ts'\nexport { c } from '../../code/02-pipes/c.ts'\nconst d = await import('../../code/02-pipes/exercises/x/wrong/d.ts')\nimport z from 'zod'\n",
    )
  })
})
