// A class: a folder with one folder a student. Invariant: what is no student's folder is named, not
// passed over, and the folder's name is the student's.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PressError } from '../errors.ts'
import type { Exercise } from '../exercises.ts'
import type { Student } from './grade.ts'
import { readSubmission } from './submission.ts'

export interface Class {
  students: Student[]
  /** Entries that are no folder of a student's. */
  stray: string[]
}

const TODO = 'A class is a folder that has one folder for each student. Unpack archives first.'

/** Finds the students of a class. */
export function readClass(folder: string, exercises: readonly Exercise[]): Class {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new PressError({ file: folder, what: 'there is no such folder', todo: TODO })
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.'),
  )
  const students = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      submission: () => readSubmission(join(folder, name), exercises),
    }))
  if (students.length === 0)
    throw new PressError({ file: folder, what: 'it has no folder of a student', todo: TODO })
  const stray = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
  return { students, stray: stray.sort() }
}
