// Simulations: what a reader may change of a run, and what comes of it. A module exports `simulation`,
// an object with `controls`, `run` and `rows`; the runs that a page shows at first and side by side are
// kept, so that a difference is seen.

import { z } from 'zod'
import { exists, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'
import { SIMULATION_VERSION, type Simulation } from '../simulation/format.ts'
import { closureHash } from '../source.ts'
import { controls } from './controls.ts'
import { exported, exporting } from './exported.ts'
import type { Kind } from './kind.ts'

const suffix = '.simulation.json'
const text = z.string().min(1)
const value = z.union([text, z.number()])
const tick = z.number().nonnegative()
const MAX_LANES = 12
const MAX_BARS = 400

const result = z
  .strictObject({
    lanes: z
      .array(
        z.strictObject({
          name: text,
          bars: z
            .array(z.strictObject({ what: z.enum(['waits', 'runs', 'served', 'switch']), from: tick, to: tick }))
            .max(MAX_BARS), // prettier-ignore
          facts: z.record(z.string(), value),
        }),
      )
      .min(1)
      .max(MAX_LANES),
    sums: z.record(z.string(), value),
    end: tick,
  })
  .refine(
    ({ lanes, end }) =>
      lanes.every(({ bars }) =>
        bars.every(
          ({ from, to }, n) => from <= to && to <= end && from >= (n > 0 ? bars[n - 1]!.to : 0),
        ),
      ),
    { message: 'bars of a lane that do not follow one another, or end after the whole' },
  )

/** What a run of a simulation must give. */
export const simulated = result

/** What a `.simulation.json` file must be. */
const schema: z.ZodType<Simulation> = z.strictObject({
  version: z.literal(SIMULATION_VERSION),
  program: text,
  hash: text,
  controls,
  rows: z.array(z.strictObject({ values: z.record(z.string(), value), result })).min(2),
})

export const simulations: Kind = {
  name: 'simulation',
  suffix,
  pieces: (book) =>
    exporting(book, 'simulation').map((path) => ({
      kind: 'simulation',
      subject: path,
      file: `${path}${suffix}`,
      inputs: closureHash(book, path),
    })),
  make: async (book, { subject, inputs }) => {
    const given = await exported(book, subject, 'simulation', 'simulated')
    const all = {
      version: SIMULATION_VERSION,
      program: subject,
      hash: inputs,
      ...(given as object),
    }
    return layOut(checked(subject, all, 'Mend what it exports as `simulation`.'))
  },
}

/** A simulation as the text of its file: a line a lane. */
function layOut({ controls: all, rows, ...head }: Simulation): string {
  const open = JSON.stringify(head, null, 1).slice(0, -2)
  const line = (one: unknown): string => JSON.stringify(one)
  const runs = rows.map(
    ({ values, result: { lanes, ...rest } }) =>
      `  {"values": ${line(values)},\n   "result": {${line(rest).slice(1, -1)}, "lanes": [\n${lanes.map((lane) => `    ${line(lane)}`).join(',\n')}\n   ]}}`,
  )
  return `${open},\n "controls": [\n${all.map((one) => `  ${line(one)}`).join(',\n')}\n ],\n "rows": [\n${runs.join(',\n')}\n ]\n}\n`
}

/** The simulation of a module as it lies on disk, checked. */
export function simulationOf(book: Book, subject: string): Simulation {
  const file = `${subject}${suffix}`
  const todo = `Export \`simulation\` from ${subject}, then npm run accept ${subject}`
  if (!exists(book, file))
    throw new PressError({ file, what: 'this simulation has not been made', todo })
  return checked(file, JSON.parse(read(book, file)), todo)
}

function checked(file: string, given: unknown, todo: string): Simulation {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new PressError({ file, what: `no simulation: ${z.prettifyError(parsed.error)}`, todo })
}
