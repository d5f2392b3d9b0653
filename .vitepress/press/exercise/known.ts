// The wrong answers that are recognised: read from the evidence that evidence/verdicts.ts makes. In a
// file of its own, because a reader's command should not wait for the compiler, which evidence needs.

import * as z from 'zod'
import { exists, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import type { Fingerprint, Known } from './verdict.ts'
import type { Exercise } from '../exercises.ts'

/** Name of the evidence's file in the exercise's folder. */
export const VERDICTS = 'verdicts.json'

const Format = z.strictObject({
  version: z.literal(1),
  /** Hash of the exercise and of all that it imports. */
  hash: z.string(),
  /** Names of the tests, in order. */
  tests: z.array(z.string()),
  /** The fingerprint of each wrong answer, by the name of its file. */
  wrong: z.record(z.string(), z.array(z.strictObject({ test: z.string(), message: z.string() }))),
})

export type Kept = z.infer<typeof Format>

/** The wrong answers with their fingerprints, ready for `recognise`; none before they were made. */
export function known(book: Book, { folder, wrong }: Exercise): Known[] {
  const prints: Record<string, Fingerprint | undefined> = kept(book, folder)?.wrong ?? {}
  return wrong.flatMap(({ name, hint }) => {
    const print = prints[name]
    return print ? [{ name, hint, fingerprint: print }] : []
  })
}

/** Names of the tests of the exercise in a folder, in order; none before they were made. */
export const testNames = (book: Book, folder: string): string[] => kept(book, folder)?.tests ?? []

function kept(book: Book, folder: string): Kept | undefined {
  const file = `${folder}/${VERDICTS}`
  if (!exists(book, file)) return undefined
  const parsed = Format.safeParse(JSON.parse(read(book, file)))
  if (parsed.success) return parsed.data
  throw new PressError({
    file,
    what: z.prettifyError(parsed.error),
    todo: `npm run accept ${file}`,
  })
}
