// What the grader hands to a cell, the process in which one submission meets its tests, and what a
// cell reports. Pure types and one number: both sides import this file.
//
// A cell reads nothing from the disk: every module that it may load comes with the job, as JavaScript,
// by its path in the book. A report is one line on the cell's fourth file descriptor: the secret of
// the job, the number of the report, and JSON. Invariant: the grader believes a line only if it
// begins with the secret and the next number.

import type { TestResult } from '../exercise/verdict.ts'

export interface Job {
  /** Known to the grader and to the cell's own code alone. */
  secret: string
  /** Paths of the exercise's test and stub, and of the student's file: `work/01-yield/collect.ts`. */
  test: string
  stub: string
  subject: string
  /** Every module that the cell may load, by its path. */
  modules: Record<string, string>
  /** Modules of the book that the test rests on; they are loaded and frozen before the subject. */
  trusted: string[]
}

export type Report =
  | { step: 'ready' }
  | { step: 'names'; names: string[] }
  | { step: 'begin'; name: string }
  | { step: 'end'; result: TestResult; checks: number; canary: boolean }
  | { step: 'unloadable'; message: string; line?: number }
  | { step: 'foul'; what: string }
  | { step: 'done' }

/** The file descriptor of the reports. */
export const CHANNEL = 3
