// Results as a table (RFC 4180): a row a student, a column an exercise. Spreadsheets take a cell that
// begins with =, +, - or @ for a formula, and a student chooses names and messages: such a cell gets
// an apostrophe before it. Invariant: no cell of text can be taken for a formula or end its row.

import type { Result } from '../grade.ts'

const FORMULA = /^[=+\-@\t\r]/

/** One cell, quoted. */
export function cell(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ')
  const safe = FORMULA.test(line.trimStart()) || FORMULA.test(line) ? `'${line}` : line
  return `"${safe.replaceAll('"', '""')}"`
}

/** The table: student, points, of how many, the points of each exercise, the reasons. */
export function asCsv(results: readonly Result[]): string {
  const ids = results[0]?.exercises.map(({ id }) => id) ?? []
  const head = ['student', 'points', 'of', ...ids, 'reasons'].map(cell)
  const rows = results.map(({ student, points, of, exercises }) => [
    cell(student),
    points,
    of,
    ...exercises.map((mark) => mark.points),
    cell(
      exercises.flatMap(({ id, reason }) => (reason ? [`${id}: ${reason}`] : [])).join('; '),
    ),
  ])
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}
