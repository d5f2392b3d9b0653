// Traces: what a scheduler did, on its clock. A module that exports `trace`, an object with `tasks`
// and `events`, is loaded in a process of its own; what it exports is kept, with the places of the
// book in place of the machine's.

import { z } from 'zod'
import { exists, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { closureHash } from '../source.ts'
import { MAX_TRACE_EVENTS, TRACE_VERSION, type Trace } from '../timeline/format.ts'
import { controls } from './controls.ts'
import { exported, exporting, exportsConstant } from './exported.ts'
import type { Kind } from './kind.ts'

const suffix = '.trace.json'
const id = z.int().positive()

const place = z.string().regex(/^.+:\d+$/)

const traceEvent = z.strictObject({
  time: z.number().nonnegative(),
  what: z.enum(['made', 'ready', 'run', 'parked', 'cancel', 'ended', 'note']),
  task: id,
  by: z.int().nonnegative(),
  detail: z.string().exactOptional(),
  at: z.array(place).min(1).exactOptional(),
})

/** What a `.trace.json` file must be. */
export const trace: z.ZodType<Trace> = z
  .strictObject({
    version: z.literal(TRACE_VERSION),
    program: z.string().min(1),
    hash: z.string().min(1),
    tasks: z.array(z.strictObject({ id, name: z.string().min(1) })),
    events: z.array(traceEvent).min(1).max(MAX_TRACE_EVENTS),
    choices: z.strictObject({ controls, places: z.array(place) }).exactOptional(),
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

/** What a module may export as its trace: a recorder will do. */
const given = z.object({ tasks: z.unknown(), events: z.unknown() })
const givenWithChoices = given.extend({ choices: z.unknown(), places: z.unknown() })

export const traces: Kind = {
  name: 'trace',
  suffix,
  pieces: (book) =>
    exporting(book, 'trace').map((path) => ({
      kind: 'trace',
      subject: path,
      file: `${path}${suffix}`,
      inputs: closureHash(book, path),
    })),
  make: async (book, { subject, inputs }) => {
    const { tasks, events, choices } = await found(book, subject)
    const parsed = trace.safeParse({
      version: TRACE_VERSION,
      program: subject,
      hash: inputs,
      tasks,
      events,
      ...(choices !== undefined && { choices }),
    })
    if (parsed.success) return layOutTrace(parsed.data)
    throw new PressError({
      file: subject,
      what: `exports a trace that is none: ${z.prettifyError(parsed.error)}`,
      todo: `Export the recorder of a run that has ended, of at most ${MAX_TRACE_EVENTS} events.`,
    })
  },
}

/** What a module exports: its trace, and what a reader may choose, if it can trace other runs. */
async function found(
  book: Book,
  subject: string,
): Promise<{ tasks: unknown; events: unknown; choices?: unknown }> {
  if (!exportsConstant(book, subject, 'choices'))
    return given.parse(await exported(book, subject, 'trace'))
  const all = givenWithChoices.parse(await exported(book, subject, 'trace', 'traced'))
  const { tasks, events, choices: offered, places } = all
  return { tasks, events, choices: { controls: offered, places } }
}

/** A trace as the text of its file: a line an event. */
export function layOutTrace({ tasks, events, choices, ...head }: Trace): string {
  const open = JSON.stringify(head, null, 1).slice(0, -2)
  const lines = (all: unknown[]): string => all.map((one) => `  ${JSON.stringify(one)}`).join(',\n')
  const chosen = choices
    ? `,\n "choices": {\n "controls": [\n${lines(choices.controls)}\n ],\n "places": [\n${lines(choices.places)}\n ]}`
    : ''
  return `${open},\n "tasks": [\n${lines(tasks)}\n ],\n "events": [\n${lines(events)}\n ]${chosen}\n}\n`
}

/** The trace of a module as it lies on disk, checked. */
export function traceOf(book: Book, subject: string): Trace {
  const file = `${subject}${suffix}`
  if (!exists(book, file))
    throw new PressError({
      file,
      what: 'this trace has not been made',
      todo: `Export \`trace\` from ${subject}, then npm run accept ${subject}`,
    })
  const parsed = trace.safeParse(JSON.parse(read(book, file)))
  if (parsed.success) return parsed.data
  throw new PressError({
    file,
    what: `not a trace: ${z.prettifyError(parsed.error)}`,
    todo: `npm run accept ${subject}`,
  })
}
