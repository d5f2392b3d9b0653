// One student's result, and a class's. Every exercise is run in a cell of its own, several cells at a
// time. Invariant: a result depends on the student's own files and on nothing that another student's
// did, and results stand in the order of the students' names and of the book.

import { availableParallelism } from 'node:os'
import { read, type Book } from '../book.ts'
import { known } from '../exercise/known.ts'
import { recognise, type TestResult } from '../exercise/verdict.ts'
import { moved } from '../exercise/work.ts'
import type { Exercise } from '../exercises.ts'
import { confine, LIMITS, type Limits } from './cell.ts'
import { gather, Unreadable } from './modules.ts'
import { clean, OUTSIDE } from './reasons.ts'
import type { Submission } from './submission.ts'
import type { Syllabus } from './syllabus.ts'

/**
 * right; wrong: a test fails; harm: it did what none may; missing: nothing was handed in; ungraded:
 * the grader itself failed, and says so.
 */
export type State = 'right' | 'wrong' | 'harm' | 'missing' | 'ungraded'

export interface Mark {
  id: string
  title: string
  state: State
  points: number
  of: number
  /** Why there are no points; '' where it is right. */
  reason: string
  /** The wrong answer of the book that it looks like. */
  looksLike?: string
  tests: TestResult[]
}

export interface Result {
  student: string
  points: number
  of: number
  exercises: Mark[]
}

export interface Grading {
  book: Book
  syllabus: Syllabus
  /** The program of a cell (bundle.ts). */
  cell: string
  limits?: Limits
  /** Milliseconds that one student's cells may take together. */
  total?: number
  /** Cells that run at a time. */
  lanes?: number
  /** Called after each exercise. */
  progress?: (done: number, of: number) => void
}

/** Milliseconds that one student's cells may take together, as a rule. */
export const TOTAL = 300_000

export interface Student {
  name: string
  submission: () => Submission
}

/** Grades students, in the order of their names. */
export async function grade(grading: Grading, students: readonly Student[]): Promise<Result[]> {
  const { syllabus, lanes = availableParallelism(), progress } = grading
  const ordered = students.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const desks = ordered.map(({ name, submission }) => ({ name, read: once(submission), spent: 0 }))
  const left = desks
    .flatMap((desk) => syllabus.exercises.map((exercise) => ({ desk, exercise })))
    .entries()
  const of = desks.length * syllabus.exercises.length
  const marks = new Array<Mark>(of)
  let done = 0
  const lane = async (): Promise<void> => {
    for (const [index, { desk, exercise }] of left) {
      const began = performance.now()
      marks[index] = await mark(grading, desk.read, exercise, desk.spent)
      desk.spent += performance.now() - began
      done += 1
      progress?.(done, of)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, of) }, lane))
  const each = syllabus.exercises.length
  return desks.map(({ name }, index) => {
    const own = marks.slice(index * each, (index + 1) * each)
    const sum = (key: 'points' | 'of'): number => own.reduce((total, one) => total + one[key], 0)
    return { student: name, points: sum('points'), of: sum('of'), exercises: own }
  })
}

/** A submission is read when its turn comes. */
function once(make: () => Submission): () => Submission {
  let made: Submission | undefined
  return () => (made ??= make())
}

async function mark(
  grading: Grading,
  submission: () => Submission,
  exercise: Exercise,
  spent: number,
): Promise<Mark> {
  const { id, title, points } = exercise
  const blank = { id, title, points: 0, of: points, tests: [] }
  try {
    return { ...blank, ...(await judge(grading, submission(), exercise, spent)) }
  } catch (error) {
    return { ...blank, state: 'ungraded', reason: clean(`the grader failed: ${String(error)}`) }
  }
}

type Judged = Pick<Mark, 'state' | 'reason'> & Partial<Mark>

async function judge(
  { book, cell, limits = LIMITS, total = TOTAL }: Grading,
  { files, refused }: Submission,
  exercise: Exercise,
  spent: number,
): Promise<Judged> {
  const { work, stub, points } = exercise
  const denied = refused.get(work)
  if (denied !== undefined) return { state: 'harm', reason: denied }
  const text = files.get(work)
  if (text === undefined) return { state: 'missing', reason: OUTSIDE.missing(work) }
  const given = read(book, stub)
  if (text === given || text === moved(given, stub, work))
    return { state: 'missing', reason: OUTSIDE.untouched }
  if (spent > total) return { state: 'harm', reason: OUTSIDE.spent(total) }
  let job
  try {
    job = gather(book, exercise, files)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { state: 'wrong', reason: OUTSIDE.unreadable(error.message) }
  }
  const { right, harm, reason, tests } = await confine(job, cell, limits)
  if (right) return { state: 'right', points, reason, tests }
  if (harm) return { state: 'harm', reason, tests }
  const alike = recognise(known(book, exercise), { tests })
  return { state: 'wrong', reason, tests, ...(alike?.sure && { looksLike: alike.name }) }
}
