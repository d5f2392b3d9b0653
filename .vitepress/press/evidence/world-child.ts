// In a process of its own: loads a module, runs the script of the world that it exports under a name,
// and prints what came of it, as JSON, on the last line.

import { z } from 'zod'
import { defaults } from '../choice/format.ts'
import type { Entry, Given, Row, Running } from '../world/format.ts'
import { commands, given } from '../world/schema.ts'
import { controls } from './controls.ts'

const [, , module = '', name = ''] = process.argv
const exports = (await import(module)) as Record<string, unknown>
const world = z
  .object({
    controls,
    commands,
    script: z.array(z.strictObject({ give: given.exactOptional(), then: z.int().nonnegative() })),
    start: z.custom<(values: unknown) => Running>((start) => typeof start === 'function'),
  })
  .parse(exports[name])
const running = world.start(defaults(world.controls))
const start = running.view()
const seen = new Set<Entry>()
const rows = world.script.map(({ give, then }) => played(give, then))
process.stdout.write(
  `\n${JSON.stringify({ controls: world.controls, commands: world.commands, start, rows })}`,
)

function played(give: Given | undefined, then: number): Row {
  if (give && !running.give(give))
    throw new Error(`the script cannot do this then: ${JSON.stringify(give)}`)
  running.pass(then)
  const { now, log, tasks, clients } = running.view()
  const entries = log.filter((entry) => !seen.has(entry))
  for (const entry of entries) seen.add(entry)
  const waits = clients.flatMap(({ name: client, meters }) =>
    meters
      .filter(({ value }) => value > 0)
      .map(({ name, value, unit }) => ({ client, name, value, unit })),
  )
  return { entries, end: now, tasks: tasks.length, waits }
}
