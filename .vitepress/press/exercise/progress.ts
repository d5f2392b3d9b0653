// What a reader has done, as the commands and the page both keep it. In the terminal the file is
// `work/progress.json`, and what the reader wrote lies beside it; the page keeps the same text for each
// exercise, and what the reader wrote in it; a file that is carried from one to the other holds both.
//
//   {
//    "version": 2,
//    "exercises": {
//     "01-yield/collect": {
//      "solved": true,      all tests passed once; later runs do not take it back
//      "passed": 6,         tests that passed in the last run,
//      "of": 7,             of so many
//      "hints": 1,          hints that were shown
//      "shown": false       the solution was shown before it was solved
//     }
//    },
//    "drafts": {
//     "01-yield/collect": {
//      "text": "export …",  the reader's file, as it stands in work/01-yield/collect.ts
//      "at": "2026-11-23T13:40:00.000Z"   when it was last changed
//     }
//    }
//   }
//
// A file of version 1 is the same without drafts. Pure, so that it runs in a browser too.

import * as z from 'zod/mini'
import { PressError } from '../errors.ts'
import { solved, type Verdict } from './verdict.ts'

const count = z.int().check(z.nonnegative())
const Done = z.strictObject({
  solved: z.boolean(),
  passed: count,
  of: count,
  hints: count,
  shown: z.boolean(),
})
const Draft = z.strictObject({ text: z.string(), at: z.iso.datetime() })
/** `01-yield/collect`: nothing else becomes part of a path. */
const id = z.string().check(z.regex(/^\d\d-[\w-]+\/[\w-]+$/))
const exercises = z.record(id, Done)
const Format = z.union([
  z.strictObject({ version: z.literal(1), exercises }),
  z.strictObject({ version: z.literal(2), exercises, drafts: z.record(id, Draft) }),
])

export type Done = z.infer<typeof Done>
export type Draft = z.infer<typeof Draft>
export interface Progress {
  version: 2
  exercises: Record<string, Done>
  drafts: Record<string, Draft>
}

export const PROGRESS = 'work/progress.json'

export const NOTHING: Done = { solved: false, passed: 0, of: 0, hints: 0, shown: false }
const BEGINNING: Progress = { version: 2, exercises: {}, drafts: {} }

/** Reads the text of a progress file; an empty one is a beginner's. */
export function parseProgress(text: string, file = PROGRESS): Progress {
  if (text.trim() === '') return BEGINNING
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    data = undefined
  }
  const parsed = Format.safeParse(data)
  if (parsed.success) return { drafts: {}, ...parsed.data, version: 2 }
  throw new PressError({
    file,
    what: data === undefined ? 'this is not JSON' : `this is no progress: ${wrongIn(data)}`,
    todo: 'Mend it, or delete it: what is lost is the list of what you have done, not your work.',
  })
}

/** What is missing or wrong; of an unknown version, by the newest. */
function wrongIn(data: unknown): string {
  const isFirst = (data as { version?: unknown } | null)?.version === 1
  const { error } = z.safeParse(Format.def.options[isFirst ? 0 : 1], data)
  const [issue] = error?.issues ?? []
  return `${issue?.path.join('.') || 'the file'}: ${issue?.message || issue?.code || 'unknown'}`
}

export const writeProgress = (progress: Progress): string =>
  `${JSON.stringify(progress, null, 1)}\n`

/** What is known of one exercise; nothing done where it was never tried. */
export const doneOf = ({ exercises }: Progress, id: string): Done =>
  (exercises as Record<string, Done | undefined>)[id] ?? NOTHING

/** What the reader wrote at an exercise. */
export const draftOf = ({ drafts }: Progress, id: string): Draft | undefined => drafts[id]

const change = (progress: Progress, id: string, changes: Partial<Done>): Progress => ({
  ...progress,
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

/** After the reader wrote, at the time `at`; without a text, what they wrote is forgotten. */
export function drafted(progress: Progress, id: string, draft: Draft | undefined): Progress {
  const { [id]: _before, ...others } = progress.drafts
  return { ...progress, drafts: draft ? { ...others, [id]: draft } : others }
}
