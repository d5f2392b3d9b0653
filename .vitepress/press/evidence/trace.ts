// Traces: what a scheduler did, on its clock. This file is the form that a trace is kept in; the
// scheduler of the book knows nothing of it.

import { z } from 'zod'
import { json } from './kind.ts'

const id = z.int().positive()

/** Something that was done to a task. `by` is the task that ran meanwhile, or 0 for the outside. */
export const traceEvent = z.strictObject({
  time: z.number().nonnegative(),
  what: z.enum(['made', 'ready', 'run', 'parked', 'cancel', 'ended']),
  task: id,
  by: z.int().nonnegative(),
  /** What it was parked on, or how it ended. */
  detail: z.string().optional(),
})

export const tracedTask = z.strictObject({ id, name: z.string().min(1) })

export const trace = z
  .strictObject({
    version: z.literal(1),
    /** Path of the program, and the hash of all that it is made of. */
    program: z.string().min(1),
    hash: z.string().min(1),
    tasks: z.array(tracedTask),
    events: z.array(traceEvent),
  })
  .refine(
    ({ tasks, events }) => {
      const known = new Set([0, ...tasks.map((task) => task.id)])
      return events.every(({ task, by }) => known.has(task) && known.has(by))
    },
    { message: 'an event is about a task that is not in the list' },
  )
  .refine(({ events }) => events.every(({ time }, n) => n === 0 || time >= events[n - 1]!.time), {
    message: 'time goes back',
  })

export type TraceEvent = z.infer<typeof traceEvent>
export type TracedTask = z.infer<typeof tracedTask>
export type Trace = z.infer<typeof trace>

/** A trace as the text of its file; throws if it has not the form. */
export function layOutTrace(
  { program, hash }: { program: string; hash: string },
  { tasks, events }: { tasks: readonly TracedTask[]; events: readonly TraceEvent[] },
): string {
  return json(trace.parse({ version: 1, program, hash, tasks, events }))
}
