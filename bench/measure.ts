// Measuring on a noisy machine: in alternating slices. Each slice of a
// subject comes right after one of the reference; what counts is the ratio
// of the two, and the median of these over the rounds.

import { cpus } from 'node:os'

export interface Subject {
  readonly name: string
  /** Does `count` operations. */
  readonly work: (count: number) => unknown
  /** Operations in a slice. */
  readonly count: number
}

export interface Figure {
  /** Nanoseconds an operation. */
  readonly ns: number
  /** Times the slice of the reference before it: median, and the quartiles. */
  readonly ratio: number
  readonly spread: readonly [number, number]
}

const round = (value: number): number => Number(value.toPrecision(3))

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!
}

async function slice({ work, count }: Subject): Promise<number> {
  const start = process.cpuUsage()
  await work(count)
  const { user, system } = process.cpuUsage(start)
  return ((user + system) * 1000) / count
}

/** Measures all subjects beside the reference; the first rounds only warm up. */
export async function alternate(reference: Subject, subjects: Subject[], rounds = 15, warmup = 3) {
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
  const figures: Record<string, Figure> = {}
  for (const { name } of [reference, ...subjects]) {
    const own = ratios.get(name) ?? [1]
    figures[name] = {
      ns: round(quantile(times.get(name)!, 0.5)),
      ratio: round(quantile(own, 0.5)),
      spread: [round(quantile(own, 0.25)), round(quantile(own, 0.75))],
    }
  }
  return figures
}

/** Bytes of heap for each of `count` things that `make` makes and keeps. */
export async function bytesEach(count: number, make: (count: number) => unknown): Promise<number> {
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
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${process.platform} ${process.arch}`,
})
