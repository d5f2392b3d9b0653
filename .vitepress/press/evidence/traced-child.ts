// In a process of its own: loads a module that traces a run for each choice, makes every choice there
// is, and prints the run at first with all places at which some run waits, as JSON, on the last line.

import assert from 'node:assert/strict'
import { z } from 'zod'
import { defaults } from '../choice/format.ts'
import { MAX_TRACE_EVENTS, moments, TRACE_VERSION, type Trace } from '../timeline/format.ts'
import { shownPlaces } from '../timeline/html.ts'
import { allChoices, controls } from './controls.ts'

const [, , module = '', name = ''] = process.argv
const exports = (await import(module)) as Record<string, unknown>
const { tasks, events } = exports[name] as Trace
const choices = controls.parse(exports['choices'])
const traced = z
  .custom<(values: unknown) => Trace>((made) => typeof made === 'function', 'exports no traced()')
  .parse(exports['traced'])

const plain = (made: Trace): unknown => JSON.parse(JSON.stringify([made.tasks, made.events]))
assert.deepEqual(
  plain(traced(defaults(choices))),
  plain({ tasks, events } as Trace),
  'traced() gives another run for the values at first than `trace`',
)
const places = new Set<string>()
for (const values of allChoices(choices)) {
  const run = traced(values)
  if (run.events.length > MAX_TRACE_EVENTS)
    throw new Error(`${run.events.length} events with ${JSON.stringify(values)}`)
  const all = moments({
    version: TRACE_VERSION,
    program: module,
    hash: '',
    tasks: run.tasks,
    events: run.events,
  })
  const { files, lines } = shownPlaces(module, all)
  for (const [index, file] of files.entries())
    for (const line of lines.get(index)!) places.add(`${file}:${line}`)
}
const byLine = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
process.stdout.write(
  `\n${JSON.stringify({ tasks, events, choices, places: [...places].sort(byLine) })}`,
)
