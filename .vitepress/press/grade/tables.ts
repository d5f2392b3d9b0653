// What the page on grading shows of the grader: its limits, and the attacks that the suite makes on it.

import { list, read, type Book } from '../book.ts'
import { escape } from '../filmstrip/html.ts'
import { exercises } from '../exercises.ts'
import { LIMITS } from './cell.ts'
import { LARGEST, MOST } from './submission.ts'
import { TOTAL } from './grade.ts'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table v-pre><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>\n`

const thousands = (count: number): string => count.toLocaleString('en')

/** The limits of a cell, and of what a student hands in. */
export const limitsTable = (): string =>
  table(
    ['limit', 'value', 'what it stops'],
    [
      ['processor', `${LIMITS.processor} seconds an exercise`, 'a loop without end'],
      ['clock', `${LIMITS.time / 1000} seconds an exercise`, 'waiting without end'],
      ['all of one student', `${TOTAL / 1000} seconds on the clock`, 'many slow answers'],
      ['heap', `${LIMITS.memory} MiB`, 'arrays and objects without end'],
      ['output', `${thousands(LIMITS.output)} characters`, 'printing without end'],
      ['a file', `${LARGEST / 1024} KiB of UTF-8 text`, 'what is no program'],
      ['files', thousands(MOST), 'a folder without end'],
    ],
  )

/** How many attacks the suite makes, and what the grader says of each. */
export function attacksTable(book: Book): string {
  const rows = list(book, 'test/press/attacks/*.ts').map((path) => {
    const says = /^\/\/ The grader says: (.+)$/m.exec(read(book, path))?.[1] ?? ''
    const name = path.slice('test/press/attacks/'.length, -'.ts'.length)
    return [escape(name.replaceAll('-', ' ')), escape(says)]
  })
  return table([`${rows.length} attacks`, 'the grader’s reason has'], rows)
}

/** How many points the exercises of the book are worth. */
export function pointsTable(book: Book): string {
  const all = exercises(book)
  const chapters = [...new Set(all.map(({ chapter }) => chapter))]
  const rows = chapters.map((chapter) => {
    const own = all.filter((one) => one.chapter === chapter)
    const points = own.reduce((sum, one) => sum + one.points, 0)
    return [
      `<code>${chapter}</code>`,
      own.map(({ name, points: each }) => `<code>${name}</code> ${each}`).join(', '),
      String(points),
    ]
  })
  const total = all.reduce((sum, { points }) => sum + points, 0)
  return table(
    ['chapter', 'exercises and their points', 'points'],
    [...rows, ['all', String(all.length), String(total)]],
  )
}
