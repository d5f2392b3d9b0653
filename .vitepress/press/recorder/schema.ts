// The recording's format as a schema, for checking what is read from disk. The types are those of
// format.ts; a test fails where the two differ.

import * as z from 'zod'
import { MAX_EVENTS, VERSION, type Recording } from './format.ts'

const frames = z.array(z.number().int().positive())
const byFrame = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d+$/), value)

const Event = z.strictObject({
  do: z.enum([
    'line',
    'call',
    'make',
    'park',
    'resume',
    'return',
    'throw',
    'unwind',
    'close',
    'end',
  ]),
  frames,
  new: z
    .strictObject({ name: z.string(), file: z.number().int().min(0), generator: z.boolean() })
    .exactOptional(),
  line: z.number().int().positive().exactOptional(),
  parkedAt: byFrame(z.number().int().positive()).exactOptional(),
  locals: byFrame(z.record(z.string(), z.string().nullable())).exactOptional(),
  value: z.string().exactOptional(),
  out: z.string().exactOptional(),
})

/** What a `.rec.json` file must be. */
export const RecordingSchema: z.ZodType<Recording> = z.strictObject({
  version: z.literal(VERSION),
  program: z.string(),
  hash: z.string(),
  files: z.array(z.string()).min(1),
  events: z.array(Event).min(1).max(MAX_EVENTS),
  exitCode: z.number().int(),
})
