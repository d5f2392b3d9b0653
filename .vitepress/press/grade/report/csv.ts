// Results as a table (RFC 4180): a row a student, a column an exercise. Spreadsheets take a cell that
// begins with =, +, - or @ for a formula, and a student chooses names and messages: such a cell gets
// an apostrophe before it. Invariant: no cell of text can be taken for a formula or end its row.

import type { Mark, Result } from '../grade.ts'

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
    cell(reasons(exercises)),
  ])
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** Why there are no points; what was not handed in stands together, at the end. */
function reasons(exercises: readonly Mark[]): string {
  const isMissing = ({ state }: Mark): boolean => state === 'missing'
  const said = exercises.filter((one) => one.reason && !isMissing(one))
  const missing = exercises.filter(isMissing).map(({ id }) => id)
  return [
    ...said.map(({ id, reason }) => `${id}: ${reason}`),
    ...(missing.length ? [`not handed in: ${missing.join(', ')}`] : []),
  ].join('; ')
}
