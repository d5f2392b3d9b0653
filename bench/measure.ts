// Measuring on a noisy machine: in alternating slices. Each slice of a
// subject comes right after one of the reference; what counts is the ratio
// of the two, and the median of these over the rounds.

import { cpus, totalmem } from 'node:os'

export interface Subject {
  readonly name: string
  /** Does `count` operations. */
  readonly work: (count: number) => unknown
  /** Operations in a slice. */
  readonly count: number
}

/** The median of some runs, and their lower and upper quartile. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** A measured quantity, as the book's pages read it. */
export interface Row extends Spread {
  readonly unit: string
  /** What `ratio` is to, measured in the same run. */
  readonly peer?: string
  readonly ratio?: Spread
}

/** How often each subject is measured. */
export const ROUNDS = 15

const round = (value: number): number => Number(value.toPrecision(3))

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!
}

export const spread = (values: readonly number[]): Spread => ({
  median: round(quantile(values, 0.5)),
  low: round(quantile(values, 0.25)),
  high: round(quantile(values, 0.75)),
})

async function slice({ work, count }: Subject): Promise<number> {
  const start = process.cpuUsage()
  await work(count)
  const { user, system } = process.cpuUsage(start)
  return ((user + system) * 1000) / count
}

/** Measures all subjects beside the reference; the first rounds only warm up. */
export async function alternate(
  reference: Subject,
  subjects: Subject[],
  rounds = ROUNDS,
  warmup = 3,
) {
  const times = new Map<string, number[]>()
  const ratios = new Map<string, number[]>()
  const keep = (map: Map<string, number[]>, name: string, value: number) =>
    map.set(name, [...(map.get(name) ?? []), value])
  for (let turn = -warmup; turn < rounds; turn++) {
    for (const subject of subjects) {
      const unit = await slice(reference)
      const time = await slice(subject)
      if (turn < 0) continue
      keep(times, reference.name, unit)
      keep(times, subject.name, time)
      keep(ratios, subject.name, time / unit)
    }
  }
  const rows: Record<string, Row> = {}
  for (const { name } of [reference, ...subjects]) {
    const own = ratios.get(name)
    rows[name] = {
      ...spread(times.get(name)!),
      unit: 'ns an operation',
      ...(own && { peer: reference.name, ratio: spread(own) }),
    }
  }
  return rows
}

/** Bytes of heap for each of `count` things that `make` makes and keeps. */
export async function bytesEach(count: number, make: (count: number) => unknown): Promise<Row> {
  const runs: number[] = []
  for (let n = 0; n < 3; n++) runs.push(await bytesOnce(count, make))
  return { ...spread(runs), unit: 'bytes each' }
}

/** Processor time of a piece of work, for each of its `count` steps. */
export function timeEach(count: number, work: () => unknown): Row {
  const runs: number[] = []
  for (let n = 0; n < 3; n++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    runs.push(((user + system) * 1000) / count)
  }
  return { ...spread(runs), unit: 'ns a step' }
}

async function bytesOnce(count: number, make: (count: number) => unknown): Promise<number> {
  const collect = globalThis.gc
  if (!collect) throw new Error('run node with --expose-gc')
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = make(count)
  await new Promise((resolve) => setTimeout(resolve, 200))
  collect()
  const after = process.memoryUsage().heapUsed
  if (kept === undefined) throw new Error('nothing was kept')
  return Math.round((after - before) / count)
}

/** What the figures were measured on. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${process.platform} ${process.arch}`,
  node: process.version.slice(1),
})
