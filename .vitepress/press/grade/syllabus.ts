// Which exercises count, and for how many points. Without a file, all of the book do, each for the
// points that its README states. A teacher's file says less, in YAML or JSON:
//
//   title: Autumn course
//   exercises:            # chapters, and single exercises
//     - 01-yield
//     - 02-pipelines/batches
//   points:               # other points than the book's, if you like
//     01-yield/collect: 3
//
// Invariant: an exercise that is named and not there is an error, so that nothing counts by mistake.

import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Book } from '../book.ts'
import { nearest, PressError } from '../errors.ts'
import { exercises, type Exercise } from '../exercises.ts'

const Format = z.strictObject({
  title: z.string().min(1).optional(),
  exercises: z.array(z.string().min(1)).min(1).optional(),
  points: z.record(z.string(), z.number().nonnegative()).optional(),
})

export interface Syllabus {
  title: string
  /** In the order of the book, each with the points that it counts here. */
  exercises: Exercise[]
}

/** Reads a teacher's file; without one, the whole book. */
export async function syllabus(book: Book, file?: string): Promise<Syllabus> {
  const all = exercises(book)
  if (file === undefined) return { title: 'The Yield Book', exercises: all }
  const todo =
    'It has title, exercises (a list), and points (a number for each), all of them optional.'
  const fail = (what: string): never => {
    throw new PressError({ file, what, todo })
  }
  if (!existsSync(file)) fail('there is no such file')
  let data: unknown
  try {
    data = parse(readFileSync(file, 'utf8')) ?? {}
  } catch (error) {
    fail((error as Error).message.split('\n')[0]!)
  }
  const parsed = Format.safeParse(data)
  if (!parsed.success) return fail(z.prettifyError(parsed.error))
  const { title = 'The Yield Book', exercises: named, points = {} } = parsed.data
  const ids = all.map(({ id }) => id)
  const known = [...ids, ...new Set(all.map(({ chapter }) => chapter))]
  for (const name of [...(named ?? []), ...Object.keys(points)])
    if (!known.includes(name)) {
      const near = await nearest(name, known)
      fail(`there is no exercise “${name}”${near === undefined ? '' : `; did you mean “${near}”?`}`)
    }
  for (const name of Object.keys(points))
    if (!ids.includes(name)) fail(`points are given to exercises, and “${name}” is a chapter`)
  const counts = ({ id, chapter }: Exercise): boolean =>
    named === undefined || named.includes(id) || named.includes(chapter)
  return {
    title,
    exercises: all.filter(counts).map((one) => ({ ...one, points: points[one.id] ?? one.points })),
  }
}
