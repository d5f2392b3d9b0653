// The grader under attack. Each file in attacks/ is a submission that tries to get points without an
// answer, or to harm; its head says what the grader is to say. Each is handed in beside a right answer
// to another exercise, and all of them in one class: harm stays where it was done.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { list, read, thisBook as book } from '../../.vitepress/press/book.ts'
import { exercises } from '../../.vitepress/press/exercises.ts'
import { moved } from '../../.vitepress/press/exercise/work.ts'
import { bundle, changed, CHANGES, type Bundle } from '../../.vitepress/press/grade/bundle.ts'
import { LIMITS } from '../../.vitepress/press/grade/cell.ts'
import { grade, type Mark, type Result } from '../../.vitepress/press/grade/grade.ts'
import { readSubmission } from '../../.vitepress/press/grade/submission.ts'
import { syllabus } from '../../.vitepress/press/grade/syllabus.ts'

const NEIGHBOUR = '01-yield/range'
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
  const files = new Map([
    [one(exercise).work, text],
    [one(NEIGHBOUR).work, solution(NEIGHBOUR)],
  ])
  return { name: basename(path, '.ts'), exercise, says, files }
})

let cell: Bundle
let results: Result[]
const folder = mkdtempSync(join(tmpdir(), 'yield-attacks-'))
const limits = { ...LIMITS, processor: 2, time: 8_000, memory: 64 }

beforeAll(async () => {
  cell = await bundle()
  const course = await syllabus(book)
  const used = new Set([NEIGHBOUR, ...attacks.map(({ exercise }) => exercise)])
  const counted = { ...course, exercises: course.exercises.filter(({ id }) => used.has(id)) }
  results = await grade(
    { book, syllabus: counted, cell: cell.file, limits, lanes: 3 },
    attacks.map(({ name, files }) => ({
      name,
      submission: () => ({ files, refused: new Map(), stray: [] }),
    })),
  )
}, 120_000)

afterAll(() => {
  cell[Symbol.dispose]()
  rmSync(folder, { recursive: true, force: true })
})

const markOf = (name: string, exercise: string): Mark =>
  results
    .find(({ student }) => student === name)!
    .exercises.find(({ id }) => id === exercise)!

test.for(attacks)('$name: no points, and the grader says why', ({ name, exercise, says }) => {
  const mark = markOf(name, exercise)
  expect(mark.reason).toContain(says)
  expect(mark.points).toBe(0)
  expect(mark.state).toMatch(/^(harm|wrong)$/)
})

test.for(attacks)('$name: does no harm to the exercise beside it', ({ name }) => {
  expect(markOf(name, NEIGHBOUR)).toMatchObject({ state: 'right', reason: '' })
})

test('what a submission says reaches no terminal as it stands', () => {
  expect(JSON.stringify(results)).not.toMatch(/\\u001b|\u001b/)
})
