// Pipelines of chapter 2 beside arrays and a plain loop: what an item costs,
// what a log file costs in time and in memory, and when the first answer is
// there. Times are processor time.
//
//   npm run bench

import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessLog } from '../code/02-pipelines/access-log.ts'
import { chunk, filter, map } from '../code/02-pipelines/stages.ts'
import { alternate, machine, ROUNDS, spread, type Row, type Subject } from './measure.ts'

// What an item costs, when the stages do next to nothing
const double = (n: number): number => n * 2
const wanted = (n: number): boolean => n % 3 !== 0
const total = (items: Iterable<number>): number => {
  let sum = 0
  for (const item of items) sum += item
  return sum
}
const ways: Record<string, (numbers: number[]) => number> = {
  loop: (numbers) => {
    let sum = 0
    for (const n of numbers) {
      const doubled = double(n)
      if (wanted(doubled)) sum += doubled
    }
    return sum
  },
  arrays: (numbers) => total(numbers.map(double).filter(wanted)),
  stages: (numbers) => total(filter(map(numbers, double), wanted)),
  helpers: (numbers) => total(numbers.values().map(double).filter(wanted)),
}
const rows: Record<string, Row> = {}
for (const size of [10, 100_000]) {
  const numbers = Array.from({ length: size }, (_, n) => n)
  const [loop, ...others] = Object.entries(ways).map(([name, way]): Subject => ({
    name: `item of ${size}, ${name}`,
    count: name === 'loop' ? 5_000_000 : 1_000_000,
    work(count) {
      let sum = 0
      for (let done = 0; done < count; done += size) sum += way(numbers)
      return sum
    },
  }))
  Object.assign(rows, await alternate(loop!, others))
}

// What a whole file costs
const folder = mkdtempSync(join(tmpdir(), 'pipelines-'))
const SIZES = [100_000, 1_000_000]
const PROGRAMS = ['nothing', 'arrays', 'stages', 'helpers', 'loop']
const PROCESSES = 7

interface Run {
  readonly bytes: number
  readonly peak: number
  readonly time: number
}
const ask = (way: string, question: string, file: string): Run =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'whole-log.ts'), way, question, file],
      { encoding: 'utf8' },
    ),
  ) as Run

for (const size of SIZES) {
  const file = join(folder, `${size}.log`)
  writeFileSync(file, '')
  let written = 0
  for (const lines of chunk(accessLog(size), 10_000)) {
    const text = `${lines.join('\n')}\n`
    written += text.length
    appendFileSync(file, text)
  }
  rows[`file of ${size} lines`] = { ...spread([written / 2 ** 20]), unit: 'MiB' }
  for (const question of ['first', 'all']) {
    const runs = new Map<string, Run[]>(PROGRAMS.map((way) => [way, []]))
    for (let n = 0; n < PROCESSES; n++)
      for (const way of PROGRAMS) runs.get(way)!.push(ask(way, question, file))
    const answers = new Set(
      [...runs].filter(([way]) => way !== 'nothing').map(([, [run]]) => run!.bytes),
    )
    if (answers.size !== 1) throw new Error(`the ways differ: ${[...answers].join(', ')}`)
    for (const [way, own] of runs) {
      const name = `${question} of ${size} lines, ${way}`
      const peer = `${question} of ${size} lines, arrays`
      const against = (key: 'peak' | 'time') =>
        spread(own.map((run, n) => run[key] / runs.get('arrays')![n]![key]))
      const compared = way !== 'nothing' && way !== 'arrays'
      rows[`${name}, peak`] = {
        ...spread(own.map(({ peak }) => peak)),
        unit: 'MiB',
        ...(compared && { peer: `${peer}, peak`, ratio: against('peak') }),
      }
      rows[`${name}, time`] = {
        ...spread(own.map(({ time }) => time)),
        unit: 'ms',
        ...(compared && { peer: `${peer}, time`, ratio: against('time') }),
      }
    }
  }
}
rmSync(folder, { recursive: true })

const result = {
  version: 1,
  title:
    'Pipelines beside arrays and a plain loop: processor time, and peak of memory of a process',
  command: 'npm run bench',
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  runs: Math.min(ROUNDS, PROCESSES),
  rows,
}
writeFileSync(
  new URL('results/pipelines.bench.json', import.meta.url),
  `${JSON.stringify(result, null, 1)}\n`,
)
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([name, { median, low, high, unit, ratio }]) => [
      name,
      { median, low, high, unit, ratio: ratio?.median },
    ]),
  ),
)
