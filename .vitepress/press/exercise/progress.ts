// What a reader has done, as the commands and the page both keep it. The file is
// `work/progress.json`; the page keeps the same text and offers it as a download.
//
//   {
//    "version": 1,
//    "exercises": {
//     "01-yield/collect": {
//      "solved": true,      all tests passed once; later runs do not take it back
//      "passed": 6,         tests that passed in the last run,
//      "of": 7,             of so many
//      "hints": 1,          hints that were shown
//      "shown": false       the solution was shown before it was solved
//     }
//    }
//   }
//
// Pure, so that it runs in a browser too.

import * as z from 'zod'
import { PressError } from '../errors.ts'
import { solved, type Verdict } from './verdict.ts'

const count = z.number().int().nonnegative()
const Done = z.strictObject({
  solved: z.boolean(),
  passed: count,
  of: count,
  hints: count,
  shown: z.boolean(),
})
const Format = z.strictObject({ version: z.literal(1), exercises: z.record(z.string(), Done) })

export type Done = z.infer<typeof Done>
export type Progress = z.infer<typeof Format>

export const PROGRESS = 'work/progress.json'

const NOTHING: Done = { solved: false, passed: 0, of: 0, hints: 0, shown: false }

/** Reads the text of a progress file; an empty one is a beginner's. */
export function parseProgress(text: string): Progress {
  if (text.trim() === '') return { version: 1, exercises: {} }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    data = undefined
  }
  const parsed = Format.safeParse(data)
  if (parsed.success) return parsed.data
  throw new PressError({
    file: PROGRESS,
    what: data === undefined ? 'this is not JSON' : z.prettifyError(parsed.error),
    todo: 'Mend it, or delete it: what is lost is the list of what you have done, not your work.',
  })
}

export const writeProgress = (progress: Progress): string =>
  `${JSON.stringify(progress, null, 1)}\n`

/** What is known of one exercise; nothing done where it was never tried. */
export const doneOf = ({ exercises }: Progress, id: string): Done =>
  (exercises as Record<string, Done | undefined>)[id] ?? NOTHING

const change = (progress: Progress, id: string, changes: Partial<Done>): Progress => ({
  version: 1,
  exercises: { ...progress.exercises, [id]: { ...doneOf(progress, id), ...changes } },
})

/** After a run. */
export const ran = (progress: Progress, id: string, verdict: Verdict): Progress => {
  const before = doneOf(progress, id)
  return change(progress, id, {
    solved: before.solved || solved(verdict),
    passed: verdict.tests.filter((test) => test.state === 'pass').length,
    of: verdict.tests.length || before.of,
  })
}

/** After the next hint was shown, of `all` that there are. */
export const hinted = (progress: Progress, id: string, all: number): Progress =>
  change(progress, id, { hints: Math.min(all, doneOf(progress, id).hints + 1) })

/** After the solution was shown. */
export const revealed = (progress: Progress, id: string): Progress => {
  const before = doneOf(progress, id)
  return change(progress, id, { shown: before.shown || !before.solved })
}
