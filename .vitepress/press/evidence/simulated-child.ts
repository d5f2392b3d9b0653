// In a process of its own: runs the simulation that a module exports, with the values at first and with
// each row of others, and prints what came of it, as JSON, on the last line.

import { z } from 'zod'
import { defaults } from '../choice/format.ts'
import { controls } from './controls.ts'

const [, , module = '', name = ''] = process.argv
const exports = (await import(module)) as Record<string, unknown>
const value = z.union([z.string(), z.number()])
const given = z
  .object({
    controls,
    rows: z.array(z.record(z.string(), value)),
    run: z.custom<(values: unknown) => unknown>((run) => typeof run === 'function'),
  })
  .parse(exports[name])
const first = defaults(given.controls)
const rows = [{}, ...given.rows].map((row) => {
  const values = { ...first, ...row }
  return { values, result: given.run(values) }
})
process.stdout.write(`\n${JSON.stringify({ controls: given.controls, rows })}`)
