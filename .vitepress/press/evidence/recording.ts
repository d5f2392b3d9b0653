// Recordings: the runs that pages show step by step, as V8 saw them. A recording is made of each
// program that a page asks a recording of.

import { read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { shownAs } from '../pages.ts'
import { MAX_BYTES, type Recording } from '../recorder/format.ts'
import { record } from '../recorder/record.ts'
import { RecordingSchema } from '../recorder/schema.ts'
import { closureHash } from '../source.ts'
import type { Kind } from './kind.ts'

const suffix = '.rec.json'

export const recording: Kind = {
  name: 'recording',
  suffix,
  pieces: (book) =>
    shownAs(book, 'recording').map((path) => ({
      kind: 'recording',
      subject: path,
      file: `${path}${suffix}`,
      inputs: closureHash(book, path),
    })),
  make: async (book, { subject }) => layOut(await record(book, subject)),
}

/** A line an event, so that a difference of two recordings can be read. */
export function layOut({ events, ...head }: Recording): string {
  const open = JSON.stringify(head, null, 1).slice(0, -2)
  const text = `${open},\n "events": [\n${events.map((event) => `  ${JSON.stringify(event)}`).join(',\n')}\n ]\n}\n`
  if (text.length > MAX_BYTES)
    throw new PressError({
      file: head.program,
      what: `a recording has at most ${MAX_BYTES} bytes, and this one has ${text.length}`,
      todo: 'Record a smaller run of the same idea.',
    })
  return text
}

/** The recording of a program as it lies on disk, checked. */
export function recordingOf(book: Book, subject: string): Recording {
  const file = `${subject}${suffix}`
  const parsed = RecordingSchema.safeParse(JSON.parse(read(book, file)))
  if (parsed.success) return parsed.data
  throw new PressError({
    file,
    what: `not a recording: ${parsed.error.message}`,
    todo: `npm run accept ${subject}`,
  })
}
