// Measurements: figures that were taken on one machine on one day, beside a peer in the same run.
// They are not made again by the suite (`npm run bench` makes them); it checks that they are whole.

import * as z from 'zod'
import { exists, list, read, type Book } from '../book.ts'
import { PressError } from '../errors.ts'

const number = z.number()

/** The median of the runs, and their lower and upper quartile. */
const spread = { median: number, low: number, high: number }

/** One measured quantity, in `unit`; `ratio` is to the named peer, measured in the same run. */
const Row = z.strictObject({
  ...spread,
  unit: z.string(),
  peer: z.string().exactOptional(),
  ratio: z.strictObject(spread).exactOptional(),
  note: z.string().exactOptional(),
})

export const Measurement = z.strictObject({
  version: z.literal(1),
  /** What was measured, in a sentence. */
  title: z.string(),
  /** The command that takes it again. */
  command: z.string(),
  date: z.iso.date(),
  machine: z.strictObject({
    cpu: z.string(),
    cores: number,
    memory: z.string(),
    system: z.string(),
    node: z.string(),
  }),
  runs: z.number().int().min(3),
  rows: z.record(z.string(), Row),
})
export type Measurement = z.infer<typeof Measurement>

export const measurements = (book: Book): string[] =>
  list(book, ['code/**/*.bench.json', 'bench/results/*.bench.json'])

/** A measurement file, checked; what is wrong with it is a PressError. */
export function measurement(book: Book, file: string): Measurement {
  if (!exists(book, file))
    throw new PressError({
      file,
      what: 'there is no such measurement',
      todo: 'npm run bench makes it.',
    })
  const parsed = Measurement.safeParse(JSON.parse(read(book, file)))
  if (parsed.success) return parsed.data
  throw new PressError({
    file,
    what: `not a measurement: ${z.prettifyError(parsed.error)}`,
    todo: 'npm run bench makes it again.',
  })
}

/** The figure at a dotted path such as `rows.switch.ratio`, as a page prints it. */
export function figure(
  book: Book,
  file: string,
  path: string,
): { text: string; from: Measurement } {
  const from = measurement(book, file)
  let at: unknown = from
  for (const key of path.split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
  if (typeof at !== 'number' && typeof at !== 'string')
    throw new PressError({
      file,
      what: `there is no figure at “${path}”`,
      todo: `Its rows are: ${Object.keys(from.rows).join(', ')}.`,
    })
  return { text: typeof at === 'number' ? print(at) : at, from }
}

/** Three significant digits, thousands apart. */
const print = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value)
