// Traces for the tests of what is made from traces: by hand, and random ones that obey the format.

import * as fc from 'fast-check'
import type { Trace, TraceEvent } from '../../.vitepress/press/timeline/format.ts'

const PROGRAM = 'code/01-x/x.ts'

export const trace = (names: string[], events: TraceEvent[]): Trace => ({
  version: 1,
  program: PROGRAM,
  hash: 'abc',
  tasks: names.map((name, index) => ({ id: index + 1, name })),
  events,
})

/** A task sleeps, and is asked to end while it does; it cleans up. */
export const cancelled = trace(
  ['main', 'sleeper'],
  [
    { time: 0, what: 'made', task: 1, by: 0 },
    { time: 0, what: 'ready', task: 1, by: 0 },
    { time: 0, what: 'run', task: 1, by: 1 },
    { time: 0, what: 'made', task: 2, by: 1 },
    { time: 0, what: 'ready', task: 2, by: 1 },
    {
      time: 0,
      what: 'parked',
      task: 1,
      by: 1,
      detail: 'its alarm',
      at: [`${PROGRAM}:20`, 'code/01-x/lib.ts:3'],
    },
    { time: 0, what: 'run', task: 2, by: 2 },
    { time: 0, what: 'parked', task: 2, by: 2, detail: 'news', at: ['code/01-x/lib.ts:7'] },
    { time: 5, what: 'ready', task: 1, by: 0 },
    { time: 5, what: 'run', task: 1, by: 1 },
    { time: 5, what: 'cancel', task: 2, by: 1, detail: 'news' },
    { time: 5, what: 'ready', task: 2, by: 1, detail: 'cancelled' },
    {
      time: 5,
      what: 'parked',
      task: 1,
      by: 1,
      detail: 'the end of sleeper',
      at: [`${PROGRAM}:21`],
    },
    { time: 5, what: 'run', task: 2, by: 2 },
    { time: 5, what: 'ready', task: 2, by: 2, at: [`${PROGRAM}:9`] },
    { time: 5, what: 'run', task: 2, by: 2 },
    { time: 5, what: 'note', task: 2, by: 2, detail: 'is <up>' },
    { time: 5, what: 'ended', task: 2, by: 2, detail: 'cancelled' },
    { time: 5, what: 'ready', task: 1, by: 2 },
    { time: 5, what: 'run', task: 1, by: 1 },
    { time: 5, what: 'ended', task: 1, by: 1, detail: 'failed' },
  ],
)

const EVENT = fc.record({
  ms: fc.constantFrom(0, 0, 0, 5),
  what: fc.constantFrom('made', 'ready', 'run', 'parked', 'cancel', 'ended', 'note'),
  task: fc.integer({ min: 1, max: 4 }),
  by: fc.integer({ min: 0, max: 4 }),
  detail: fc.option(fc.constantFrom('a <b>', '"&"', '{{ c }}'), { nil: undefined }),
  line: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
})

/** Traces of runs that never happened; some could not have. */
export const anyTrace: fc.Arbitrary<Trace> = fc
  .array(EVENT, { minLength: 1, maxLength: 60 })
  .map((all) => {
    let time = 0
    const events = all.map(({ ms, what, task, by, detail, line }): TraceEvent => ({
      time: (time += ms),
      what,
      task,
      by,
      ...(detail !== undefined && { detail }),
      ...(line !== undefined && { at: [`${PROGRAM}:${line}`] }),
    }))
    return trace(['main', '<i>', '{{ b }}', 'main'], events)
  })
