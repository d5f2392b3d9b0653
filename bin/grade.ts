// npm run grade: what a student's files, or those of a class, are worth.

import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { several } from '../.vitepress/press/exercise/tell.ts'
import { PressError } from '../.vitepress/press/errors.ts'
import { readClass } from '../.vitepress/press/grade/class.ts'
import { grade, type Result, type Student } from '../.vitepress/press/grade/grade.ts'
import { asCsv } from '../.vitepress/press/grade/report/csv.ts'
import { asJson } from '../.vitepress/press/grade/report/json.ts'
import { asJunit } from '../.vitepress/press/grade/report/junit.ts'
import { asList, asText } from '../.vitepress/press/grade/report/text.ts'
import { readSubmission } from '../.vitepress/press/grade/submission.ts'
import { syllabus } from '../.vitepress/press/grade/syllabus.ts'
import { bookAt, command, Mistyped } from './command.ts'

const USAGE = `npm run grade                        grades your own files, in work/
npm run grade -- FOLDER              grades the files of one student
npm run grade -- --class FOLDER      grades a folder that has one folder for each student
  --syllabus FILE   which exercises count, and for how many points
  --name NAME       calls the student so, not as the folder
  --csv FILE        writes a table
  --json FILE       writes everything that is known
  --junit FILE      writes what platforms for continuous integration read
  --lanes N         runs so many submissions at a time; as a rule, one for each processor`

const text = { type: 'string' } as const

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      class: text,
      syllabus: text,
      csv: text,
      json: text,
      junit: text,
      lanes: text,
      book: text,
      name: text,
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const [folder, ...more] = positionals
  if (more.length || (folder !== undefined && values.class !== undefined))
    throw new Mistyped(`One folder at a time.\n\n${USAGE}`)
  const lanes = values.lanes === undefined ? undefined : Number(values.lanes)
  if (lanes !== undefined && !(Number.isInteger(lanes) && lanes > 0))
    throw new Mistyped(`--lanes takes a whole number, not “${values.lanes!}”.`)
  const book = bookAt(values.book)
  const course = await syllabus(book, values.syllabus)
  const students: Student[] = []
  if (values.class === undefined) {
    const own = resolve(folder ?? book.root)
    const submission = readSubmission(own, course.exercises)
    if (folder !== undefined && submission.files.size + submission.refused.size === 0)
      throw new PressError({
        file: folder,
        what: 'it holds no file of an exercise',
        todo: 'Files are work/01-yield/collect.ts, 01-yield/collect.ts or collect.ts.',
      })
    students.push({ name: values.name ?? basename(own), submission: () => submission })
  } else {
    const found = readClass(values.class, course.exercises)
    students.push(...found.students)
    for (const name of found.stray)
      console.error(`${JSON.stringify(name)} is no folder, and is not graded.`)
  }
  const { bundle } = await import('../.vitepress/press/grade/bundle.ts') // loads Vite
  using cell = await bundle()
  const results = await grade(
    { book, syllabus: course, cell: cell.file, ...(lanes !== undefined && { lanes }), progress },
    students,
  )
  const whole = values.class !== undefined
  console.log(whole ? asList(course.title, results) : asText(course.title, results[0]!))
  const files: [string | undefined, (results: Result[]) => string][] = [
    [values.csv, asCsv],
    [values.json, (all) => asJson(course.title, all)],
    [values.junit, (all) => asJunit(course.title, all)],
  ]
  for (const [file, write] of files)
    if (file !== undefined) {
      mkdirSync(dirname(resolve(file)), { recursive: true })
      writeFileSync(file, write(results))
    }
  const ungraded = results.flatMap(({ exercises }) =>
    exercises.filter(({ state }) => state === 'ungraded'),
  ).length
  if (ungraded) console.error(`${several(ungraded, 'exercise')} could not be graded: look for “?”.`)
  return ungraded ? 1 : 0
}

/** How far it is, on one line of a terminal. */
function progress(done: number, of: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r${done} of ${of}${done === of ? '\r\u001b[K' : ''}`)
}

await command(USAGE, main)
