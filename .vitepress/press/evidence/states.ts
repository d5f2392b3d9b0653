// States: the steps that something can take from state to state, for a figure. A module exports them
// as `states`; that the table is true is for a test of the chapter to show.

import { z } from 'zod'
import { exists, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { closureHash } from '../source.ts'
import type { States } from '../states.ts'
import { exported, exporting } from './exported.ts'
import { json, type Kind } from './kind.ts'

const suffix = '.states.json'
const text = z.string().min(1)

/** What a `.states.json` file must be. */
const schema: z.ZodType<States> = z
  .strictObject({
    version: z.literal(1),
    program: text,
    hash: text,
    places: z.record(z.string(), z.tuple([z.number(), z.number()])),
    transitions: z
      .array(z.strictObject({ from: text, to: text, told: text, does: text, because: text }))
      .min(1),
  })
  .refine(
    ({ places, transitions }) =>
      transitions.every(({ from, to }) => from in places && to in places),
    { message: 'a transition names a state that has no place' },
  )

const given = z.object({ places: z.unknown(), transitions: z.unknown() })

export const states: Kind = {
  name: 'states',
  suffix,
  pieces: (book) =>
    exporting(book, 'states').map((path) => ({
      kind: 'states',
      subject: path,
      file: `${path}${suffix}`,
      inputs: closureHash(book, path),
    })),
  make: async (book, { subject, inputs }) => {
    const { places, transitions } = given.parse(await exported(book, subject, 'states'))
    const all = { version: 1, program: subject, hash: inputs, places, transitions }
    return json(checked(subject, all, 'Mend what it exports as `states`.'))
  },
}

/** The states of a module as they lie on disk, checked. */
export function statesOf(book: Book, subject: string): States {
  const file = `${subject}${suffix}`
  const todo = `Export \`states\` from ${subject}, then npm run accept ${subject}`
  if (!exists(book, file))
    throw new PressError({ file, what: 'these states have not been made', todo })
  return checked(file, JSON.parse(read(book, file)), todo)
}

function checked(file: string, value: unknown, todo: string): States {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new PressError({ file, what: `not states: ${z.prettifyError(parsed.error)}`, todo })
}
