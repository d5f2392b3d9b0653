// The grader: a class of eight as the command grades it, and the forms in which it tells the results.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { read, thisBook as book, type Book } from '../../.vitepress/press/book.ts'
import { moved } from '../../.vitepress/press/exercise/work.ts'
import { exercises } from '../../.vitepress/press/exercises.ts'
import { LIMITS } from '../../.vitepress/press/grade/cell.ts'
import { grade, type Mark, type Result } from '../../.vitepress/press/grade/grade.ts'
import { readClass } from '../../.vitepress/press/grade/class.ts'
import { javascript } from '../../.vitepress/press/grade/modules.ts'
import { clean } from '../../.vitepress/press/grade/reasons.ts'
import { asCsv, cell } from '../../.vitepress/press/grade/report/csv.ts'
import { asJunit } from '../../.vitepress/press/grade/report/junit.ts'
import { asText } from '../../.vitepress/press/grade/report/text.ts'
import { syllabus } from '../../.vitepress/press/grade/syllabus.ts'
import { scratch } from './scratch.ts'
import { parseXml } from './xml.ts'

const all = exercises(book)
const one = (id: string) => all.find((each) => each.id === id)!
const IDS = ['01-yield/collect', '09-system-calls/barrier', '18-proving/promised'] as const

/** An answer of the book as a student hands it in. */
const answer = (id: string, which = 'solution'): string => {
  const { solution, work, wrong } = one(id)
  const from = which === 'solution' ? solution : wrong.find(({ name }) => name === which)!.path
  return moved(read(book, from), from, work)
}

/** Runs the command as a teacher does. */
async function command(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(book.root, 'bin/grade.ts'), ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ])
  return { code, stdout, stderr }
}

describe('a class of eight', () => {
  let room: Book
  let ran: { code: number; stdout: string; stderr: string }
  let results: Result[]
  let csv: string
  const [collect, barrier, promised] = IDS
  const wrong = one(barrier).wrong[0]!.name
  const PATHS = IDS.map((id) => one(id).work)

  beforeAll(async () => {
    const [a, b, c] = PATHS as [string, string, string]
    room = scratch({
      'course.yaml': `title: Autumn\nexercises: [${IDS.join(', ')}]\npoints: { ${collect}: 4 }\n`,
      [`class/ada/${a}`]: answer(collect),
      [`class/ada/${b}`]: answer(barrier),
      [`class/ada/${c}`]: answer(promised),
      [`class/ben/${b}`]: answer(barrier, wrong),
      [`class/ben/${a}`]: read(book, one(collect).stub),
      [`class/=cmd()/${a.slice('work/'.length)}`]: answer(collect),
      'class/dot/collect.ts': answer(collect),
      [`class/eve/${a}`]: 'process.exit(0)\nexport const collect = 1\n',
      [`class/eve/${b}`]: answer(barrier),
      [`class/fay/${a}`]: 'export const collect = (',
      [`class/gus/${a}`]:
        "import { upTo } from './own.ts'\nexport enum Kind { A }\nexport { collect } from './inner/own.ts'\nvoid upTo\n",
      'class/gus/work/01-yield/own.ts': 'export const upTo = 3\n',
      'class/gus/work/01-yield/inner/own.ts': answer(collect),
      'class/hal/notes.txt': 'Sorry.',
      'class/README.md': 'The class.',
    })
    const at = (name: string): string => join(room.root, name)
    ran = await command([
      ...['--class', at('class'), '--syllabus', at('course.yaml')],
      ...['--csv', at('out/marks.csv'), '--json', at('out/marks.json')],
      ...['--junit', at('out/marks.xml')],
    ])
    csv = readFileSync(at('out/marks.csv'), 'utf8')
    results = (JSON.parse(readFileSync(at('out/marks.json'), 'utf8')) as { results: Result[] })
      .results
  }, 180_000)

  const marks = (student: string): Mark[] =>
    results.find((result) => result.student === student)!.exercises

  test('is graded in the order of names, and nothing is passed over in silence', () => {
    expect(ran.code).toBe(0)
    expect(ran.stderr).toBe('"README.md" is no folder, and is not graded.\n')
    expect(results.map(({ student }) => student)).toEqual([
      '=cmd()',
      'ada',
      'ben',
      'dot',
      'eve',
      'fay',
      'gus',
      'hal',
    ])
  })

  test('gets the points of the syllabus', () => {
    const rest = one(barrier).points + one(promised).points
    expect(results.map(({ points, of }) => [points, of])).toEqual(
      [4, 4 + rest, 0, 4, one(barrier).points, 0, 4, 0].map((points) => [points, 4 + rest]),
    )
  })

  test('is told why', () => {
    expect(marks('ben')[0]).toMatchObject({
      state: 'missing',
      reason: 'the file is as it was given',
    })
    expect(marks('ben')[1]).toMatchObject({ state: 'wrong', looksLike: wrong })
    expect(marks('eve')[0]).toMatchObject({ state: 'harm' })
    expect(marks('eve')[0]!.reason).toContain('process.exit')
    expect(marks('eve')[1]).toMatchObject({ state: 'right', reason: '' })
    expect(marks('fay')[0]!.reason).toContain('could not be read as TypeScript')
    expect(marks('hal')[0]).toMatchObject({ state: 'missing' })
  })

  test('has a line for each in the terminal', () => {
    expect(ran.stdout).toMatch(/^Autumn: 8 submissions\n\n {5}4 of \d+ {2}=cmd\(\)\n/)
    expect(ran.stdout).toMatch(/ eve {2}\(1 to look at\)\n/)
  })

  test('is a table that no spreadsheet runs', () => {
    const rows = csv.split('\r\n')
    expect(rows[0]).toBe(
      `"student","points","of",${IDS.map((id) => `"${id}"`).join(',')},"reasons"`,
    )
    expect(rows).toHaveLength(10)
    expect(rows[1]).toMatch(/^"'=cmd\(\)",4,\d+,4,0,0,"not handed in: /)
    expect(rows[2]).toMatch(/^"ada",(\d+),\1,4,\d,\d,""$/)
    expect(rows[9]).toBe('')
  })

  test('is JUnit with a suite for each exercise of each student', () => {
    const xml = readFileSync(join(room.root, 'out/marks.xml'), 'utf8')
    const { testsuites } = parseXml(xml) as {
      testsuites: { testsuite: Record<string, string>[] }
    }
    expect(testsuites.testsuite.map((suite) => suite['@name'])).toEqual(
      results.flatMap(({ student }) => IDS.map((id) => `${student} ${id}`)),
    )
  })
})

describe('the command', () => {
  test.for([
    [['--lanes', 'many'], 2, '--lanes takes a whole number'],
    [['bench'], 1, 'it holds no file of an exercise'],
  ] as const)('says what is wrong with %j', async ([args, code, said]) => {
    const { stderr, code: ended } = await command([...args])
    expect(stderr).toContain(said)
    expect(ended).toBe(code)
  })
})

test.for([
  ['nowhere', 'there is no such folder'],
  ['empty', 'it has no folder of a student'],
] as const)('a class that is %s says so', ([name, said]) => {
  const { root } = scratch({ 'empty/notes.txt': '' })
  expect(() => readClass(join(root, name), all)).toThrow(said)
})

describe('a syllabus', () => {
  const course = (text: string) => {
    const { root } = scratch({ 'course.yaml': text })
    return syllabus(book, join(root, 'course.yaml'))
  }

  test('counts all exercises with the book’s points, where there is none', async () => {
    expect((await syllabus(book)).exercises).toEqual(all)
  })

  test('names chapters and exercises, in the order of the book', async () => {
    const { title, exercises: chosen } = await course(
      'title: Short\nexercises: [02-pipelines, 01-yield/collect]\n',
    )
    expect(title).toBe('Short')
    expect(chosen.map(({ id }) => id)).toEqual([
      '01-yield/collect',
      ...all.filter(({ chapter }) => chapter === '02-pipelines').map(({ id }) => id),
    ])
  })

  test.for([
    ['exercises: [01-yield/colect]', 'did you mean “01-yield/collect”?'],
    ['points: { 01-yield: 3 }', '“01-yield” is a chapter'],
    ['points: { 01-yield/collect: -1 }', 'Too small'],
    ['exams: []', 'Unrecognized key'],
    ['a: [', 'low sequence'],
  ] as const)('that is wrong says so: %s', async ([text, said]) => {
    await expect(course(text)).rejects.toThrow(said)
  })
})

describe('a report', () => {
  const mark: Mark = {
    id: '01-yield/collect',
    title: 'Keep',
    state: 'wrong',
    points: 0,
    of: 2,
    reason: 'the test “a < b” failed',
    tests: [
      { name: 'a < b & "c"', state: 'fail', message: 'no ]]> <x>' },
      { name: 'd', state: 'pass' },
    ],
  }
  const result: Result = { student: 'ada', points: 0, of: 2, exercises: [mark] }

  test('as JUnit counts tests and failures, and keeps what XML would take for its own', () => {
    const xml = asJunit('Course', [result])
    const { testsuites } = parseXml(xml) as {
      testsuites: Record<string, string> & { testsuite: { testcase: unknown[] }[] }
    }
    expect(testsuites['@tests']).toBe('2')
    expect(testsuites['@failures']).toBe('1')
    expect(testsuites.testsuite[0]!.testcase[0]).toMatchObject({
      '@name': 'a < b & "c"',
      failure: { '@message': 'no ]]> <x>' },
    })
  })

  test.for([
    ['missing', { skipped: '1', failures: '0' }],
    ['harm', { skipped: '0', failures: '1' }],
  ] as const)('as JUnit tells of an exercise that was not run: %s', ([state, counts]) => {
    const xml = asJunit('Course', [{ ...result, exercises: [{ ...mark, state, tests: [] }] }])
    for (const [name, count] of Object.entries(counts)) expect(xml).toContain(`${name}="${count}"`)
  })

  test.for([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    [' =1', `"' =1"`],
    ['a "b", c\nd', `"a ""b"", c d"`],
  ] as const)('as a table makes %j a cell of text', ([given, safe]) => {
    expect(cell(given)).toBe(safe)
  })

  test('as a table has one column for what was not handed in', () => {
    const missing: Mark = { ...mark, id: 'b', state: 'missing', reason: 'there is no b' }
    expect(asCsv([{ ...result, exercises: [mark, missing] }])).toContain(
      '"01-yield/collect: the test “a < b” failed; not handed in: b"',
    )
  })

  test('as text names what the answer looks like', () => {
    const text = asText('Course', { ...result, exercises: [{ ...mark, looksLike: 'no-abort' }] })
    expect(text).toContain('✗ 01-yield/collect  0 of 2 points\n      the test')
    expect(text).toContain('(it looks like “no-abort”)')
  })

  test('has no control character of a submission', () => {
    expect(clean('\u001b[2Jtea\n\u0007toast \u202e')).toBe('\uFFFD[2Jtea \uFFFDtoast \uFFFD')
    expect(clean('x'.repeat(10_000)).length).toBeLessThan(700)
  })
})

describe('time', () => {
  test('is counted for each student: who used it up harms nobody else', async () => {
    const course = await syllabus(book)
    const file = '/nowhere/cell.mjs' // no cell is started
    const files = new Map([[one('01-yield/collect').work, 'mine']])
    const results = await grade({ book, syllabus: course, cell: file, limits: LIMITS, total: -1 }, [
      { name: 'ada', submission: () => ({ files, refused: new Map(), stray: [] }) },
    ])
    expect(results[0]!.exercises[0]!.reason).toContain('not run: this student’s other exercises')
  })

  test('a grader that fails says so, and goes on', async () => {
    const course = await syllabus(book)
    const [ada] = await grade({ book, syllabus: course, cell: '/nowhere/cell.mjs' }, [
      {
        name: 'ada',
        submission: () => {
          throw new Error('the disk is gone')
        },
      },
    ])
    expect(new Set(ada!.exercises.map(({ state }) => state))).toEqual(new Set(['ungraded']))
    expect(ada!.exercises[0]!.reason).toContain('the disk is gone')
  })
})

test('JavaScript of an answer keeps its lines, and enums where there are some', () => {
  expect(javascript('type A = 1\n\nexport const a: A = 1\n').split('\n')[2]).toContain('a')
  expect(javascript('enum B { C }')).toContain('C')
  expect(() => javascript('const (')).toThrow()
})
