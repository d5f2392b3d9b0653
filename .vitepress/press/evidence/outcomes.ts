// Outcomes: for a program whose output is not determined, the set of outputs it may have. A run that
// shows one of the set proves nothing new; one that shows another is a difference. How often each
// happens is not said here: that is a measurement.

import * as z from 'zod'
import type { Book } from '../book.ts'
import { normalise } from '../normalise.ts'
import { run } from '../run.ts'
import { closureHash, programs, source, type Source } from '../source.ts'
import { json, type Kind } from './kind.ts'
import { check } from './output.ts'

const suffix = '.outcomes.json'

const Outcomes = z.strictObject({
  version: z.literal(1),
  program: z.string(),
  hash: z.string(),
  runs: z.number().int().positive(),
  outcomes: z.array(z.string()).min(1),
})
export type Outcomes = z.infer<typeof Outcomes>

export const outcomes: Kind = {
  name: 'outcomes',
  suffix,
  pieces: (book) =>
    programs(book)
      .filter((program) => program.outcomes !== undefined)
      .map(({ path }) => ({
        kind: 'outcomes',
        subject: path,
        file: `${path}${suffix}`,
        inputs: closureHash(book, path),
      })),
  make: async (book, { subject, inputs }, kept) => {
    const program = source(book, subject)
    const runs = program.outcomes!
    const seen = await outcomesOf(book, program, runs)
    const before = kept === undefined ? undefined : Outcomes.safeParse(JSON.parse(kept)).data
    if (before?.hash === inputs) for (const outcome of before.outcomes) seen.add(outcome)
    return json({
      version: 1,
      program: subject,
      hash: inputs,
      runs,
      outcomes: [...seen].sort(),
    } satisfies Outcomes)
  },
}

/** Runs a program so often and gives the different outputs. */
export async function outcomesOf(book: Book, program: Source, runs: number): Promise<Set<string>> {
  const seen = new Set<string>()
  for (let n = 0; n < runs; n++) {
    const ran = await run(book, program)
    check(book, program, ran)
    seen.add(normalise(book, ran.stdout))
  }
  return seen
}

/** Reads the text of an outcomes file. */
export const readOutcomes = (text: string): Outcomes => Outcomes.parse(JSON.parse(text))
