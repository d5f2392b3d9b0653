// Traces: what a scheduler did to its tasks, on a virtual clock. The format stands here before there
// is a scheduler, so that the scheduler's observer and the timeline have one to agree on.

import * as z from 'zod'

const time = z.number().min(0)
const task = z.number().int().positive()

const Event = z.discriminatedUnion('do', [
  z.strictObject({ at: time, do: z.literal('made'), task, by: task.exactOptional() }),
  z.strictObject({ at: time, do: z.literal('ready'), task, wokenBy: task.exactOptional() }),
  z.strictObject({ at: time, do: z.literal('run'), task }),
  z.strictObject({
    at: time,
    do: z.literal('parked'),
    task,
    on: z.string(),
    file: z.string().exactOptional(),
    line: z.number().int().exactOptional(),
  }),
  z.strictObject({
    at: time,
    do: z.literal('ended'),
    task,
    how: z.enum(['returned', 'failed', 'cancelled']),
  }),
])

/** What a `.trace.json` file must be. Times are in milliseconds of the virtual clock. */
export const Trace = z.strictObject({
  version: z.literal(1),
  program: z.string(),
  hash: z.string(),
  tasks: z.array(z.strictObject({ id: task, name: z.string() })),
  events: z.array(Event).max(1000),
})
export type Trace = z.infer<typeof Trace>
