// The grader under attack. Each file in attacks/ is a submission that tries to get points without an
// answer, or to harm; its head says what the grader is to say. All of them are one class, and those that
// end, loop, fill or patch are handed in beside a right answer: harm stays where it was done.

import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { list, read, thisBook as book } from '../../.vitepress/press/book.ts'
import { exercises } from '../../.vitepress/press/exercises.ts'
import { moved } from '../../.vitepress/press/exercise/work.ts'
import { bundle, changed, CHANGES, type Bundle } from '../../.vitepress/press/grade/bundle.ts'
import { confine, LIMITS } from '../../.vitepress/press/grade/cell.ts'
import { grade, type Mark, type Result } from '../../.vitepress/press/grade/grade.ts'
import { gather } from '../../.vitepress/press/grade/modules.ts'
import { readSubmission } from '../../.vitepress/press/grade/submission.ts'
import { syllabus } from '../../.vitepress/press/grade/syllabus.ts'
import { scratch, write } from './scratch.ts'

const NEIGHBOUR = '01-yield/range'
const HARMS =
  /^(exits|kills|really|leaves|loops|waits|sleeps|fills|prints|imports-fs|patches|replaces)/
const all = exercises(book)
const one = (id: string) => all.find((each) => each.id === id)!
const solution = (id: string): string => {
  const { solution: from, work } = one(id)
  return moved(read(book, from), from, work)
}

interface Attack {
  name: string
  exercise: string
  says: string
  files: Map<string, string>
}

const attacks = list(book, 'test/press/attacks/*.ts').map((path): Attack => {
  const text = read(book, path)
  const exercise = /^\/\/ Exercise: (.+)$/m.exec(text)?.[1] ?? '01-yield/collect'
  const says = /^\/\/ The grader says: (.+)$/m.exec(text)![1]!
  const name = basename(path, '.ts')
  const files = new Map([[one(exercise).work, text]])
  if (HARMS.test(name)) files.set(one(NEIGHBOUR).work, solution(NEIGHBOUR))
  return { name, exercise, says, files }
})

let cell: Bundle
let results: Result[]
const limits = { ...LIMITS, processor: 2, time: 4_000, memory: 64 }

beforeAll(async () => {
  cell = await bundle()
  const course = await syllabus(book)
  const used = new Set([NEIGHBOUR, ...attacks.map(({ exercise }) => exercise)])
  const counted = { ...course, exercises: course.exercises.filter(({ id }) => used.has(id)) }
  results = await grade(
    { book, syllabus: counted, cell: cell.file, limits, lanes: 4 },
    attacks.map(({ name, files }) => ({
      name,
      submission: () => ({ files, refused: new Map(), stray: [] }),
    })),
  )
}, 240_000)

afterAll(() => {
  cell[Symbol.dispose]()
})

const markOf = (name: string, exercise: string): Mark =>
  results.find(({ student }) => student === name)!.exercises.find(({ id }) => id === exercise)!

test.for(attacks)('$name: no points, and the grader says why', ({ name, exercise, says }) => {
  const mark = markOf(name, exercise)
  expect(mark.reason).toContain(says)
  expect(mark.points).toBe(0)
  expect(mark.state).toMatch(/^(harm|wrong)$/)
})

test.for(attacks.filter(({ name }) => HARMS.test(name)))(
  '$name: does no harm to the exercise beside it',
  ({ name }) => {
    expect(markOf(name, NEIGHBOUR)).toMatchObject({ state: 'right', reason: '' })
  },
)

test('what a submission says reaches no terminal as it stands', () => {
  const said: string[] = []
  JSON.stringify(results, (_key, value: unknown) => {
    if (typeof value === 'string') said.push(value)
    return value
  })
  expect(said.length).toBeGreaterThan(attacks.length)
  expect(said.filter((text) => /\p{Cc}/u.test(text))).toEqual([])
})

describe('a cell that was broken into', () => {
  const id = '01-yield/collect'
  /** The right answer, in a cell whose own program was changed. */
  const outcome = async (find: string | RegExp, replace: string) => {
    const text = readFileSync(cell.file, 'utf8')
    const broken = text.replace(find, replace)
    expect(broken).not.toBe(text)
    const file = join(scratch({}).root, 'cell.mjs')
    writeFileSync(file, broken)
    const files = new Map([[one(id).work, solution(id)]])
    return confine(gather(book, one(id), files), file, limits)
  }

  test('is noticed by the canary, if everything is equal', async () => {
    const { right, reason } = await outcome(/function eq\(.*\{/, '$& return true;')
    expect({ right, reason }).toEqual({
      right: false,
      reason: 'it changed how answers are compared: a test that must fail passed',
    })
  })

  test('is noticed by the secret, if a report is not the cell’s own', async () => {
    const line = 'x 0 {"step":"done"}\\n'
    const { right, reason } = await outcome(
      /^tell\(\{ step: "ready" \}\);$/m,
      `$& writeSync(3, '${line}');`,
    )
    expect(right).toBe(false)
    expect(reason).toContain('a line without the secret')
  })

  test('is noticed by the numbers, if a report is sent again', async () => {
    const { right, reason } = await outcome('count += 1', 'count += 0')
    expect(right).toBe(false)
    expect(reason).toContain('a line without the secret')
  })

  test('is noticed by the checks, if a test ends before its first', async () => {
    const { right, reason } = await outcome(/^\tchecks \+= 1;$/m, '')
    expect(right).toBe(false)
    expect(reason).toContain('ended before it checked anything')
  })
})

test('the library is changed in each place, or no cell is made', () => {
  for (const { file, find } of CHANGES) {
    const path = `/x/node_modules/${file}`
    const others = CHANGES.filter((each) => each.file === file && each.find !== find)
    const text = others.map((each) => each.find).join('\n')
    expect(() => changed(path, text)).toThrow('is not there once')
    expect(() => changed(path, `${text}\n${find}\n${find}`)).toThrow('is not there once')
    expect(changed(path, `${text}\n${find}\n`)).not.toContain(`\n${find}\n${find}`)
  }
})

describe('a folder that was handed in', () => {
  const work = one('01-yield/collect').work

  test('gives its work, not its copy of the book', () => {
    const { root } = scratch({
      [work]: 'mine',
      'code/01-yield/exercises/collect/test.ts': '// no tests',
      'code/01-yield/range.ts': 'export {}',
      'test/01-yield/x.test.ts': '',
    })
    const { files, stray } = readSubmission(root, all)
    expect([...files]).toEqual([[work, 'mine']])
    expect(stray).toEqual([])
  })

  test('is not left by a link, of a file or of a folder', () => {
    const secret = scratch({ 'key.ts': 'secret', 'deep/collect.ts': 'secret' })
    const { root } = scratch({ 'work/01-yield/range.ts': 'mine' })
    symlinkSync(join(secret.root, 'key.ts'), join(root, work))
    symlinkSync(join(secret.root, 'deep'), join(root, 'work/02-pipelines'))
    const { files, refused } = readSubmission(root, all)
    expect([...files.values()]).toEqual(['mine'])
    expect([...refused]).toEqual([[work, 'it is a link, or no file']])
  })

  test('has no file that is too large, or no text', () => {
    const { root } = scratch({ [work]: ' '.repeat(300_000) })
    writeFileSync(join(root, 'work/01-yield/range.ts'), new Uint8Array([0xff, 0xfe, 0x00]))
    const { refused } = readSubmission(root, all)
    expect(refused.get(work)).toContain('larger than')
    expect(refused.get('work/01-yield/range.ts')).toContain('not UTF-8')
  })

  test('may be what stands inside work/, or single files', () => {
    const inside = scratch({ '01-yield/collect.ts': 'a', '01-yield/own.ts': 'b' })
    expect([...readSubmission(inside.root, all).files.keys()]).toEqual([
      work,
      'work/01-yield/own.ts',
    ])
    const single = scratch({ 'collect.ts': 'a' })
    write(single, 'notes.ts', '')
    const { files, stray } = readSubmission(single.root, all)
    expect([[...files.keys()], stray]).toEqual([[work], ['notes.ts']])
  })
})
