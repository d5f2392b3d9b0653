// Results as a student or a teacher reads them in a terminal.

import { several } from '../../exercise/tell.ts'
import type { Mark, Result } from '../grade.ts'
import { clean } from '../reasons.ts'

const SIGNS: Record<Mark['state'], string> = {
  right: '✓',
  wrong: '✗',
  harm: '!',
  missing: '·',
  ungraded: '?',
}

/** One student: each exercise with its points, and why it has none. */
export function asText(title: string, { student, points, of, exercises }: Result): string {
  const wide = Math.max(...exercises.map(({ id }) => id.length))
  const lines = exercises.map((mark) => {
    const line = `  ${SIGNS[mark.state]} ${mark.id.padEnd(wide)}  ${mark.points} of ${several(mark.of, 'point')}`
    const like = mark.looksLike === undefined ? '' : ` (it looks like “${mark.looksLike}”)`
    return mark.reason ? `${line}\n      ${mark.reason}${like}` : line
  })
  return `${clean(title)}: ${clean(student)}\n\n${lines.join('\n')}\n\n${points} of ${several(of, 'point')}\n`
}

/** A class: a line for each student. */
export const asList = (title: string, results: readonly Result[]): string =>
  `${clean(title)}: ${several(results.length, 'submission')}\n\n${results
    .map(({ student, points, of, exercises }) => {
      const bad = exercises.filter(({ state }) => state === 'harm' || state === 'ungraded').length
      return `  ${String(points).padStart(4)} of ${of}  ${clean(student)}${bad ? `  (${bad} to look at)` : ''}`
    })
    .join('\n')}\n`
