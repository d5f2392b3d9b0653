// What lies parked weighs: a suspended generator beside what else can
// keep a place, from a closure to a worker. Bytes of heap; of a worker,
// bytes of the whole process.
//
//   npm run bench

import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { serve } from '../code/05-machine/serve.ts'
import { ServeMachine } from '../code/05-machine/serve-machine.ts'
import { bytesEach, machine, quantile, type Row } from './measure.ts'

const COUNT = 100_000
const log = () => undefined
const many = <T>(make: (n: number) => T) =>
  bytesEach(COUNT, (count) => Array.from({ length: count }, (_, n) => make(n)))

const shared = [1, 2, 3]
const never = new Promise<number>(() => undefined)

function closure(): () => number {
  let at = 0
  let sum = 0
  return () => (sum += at++)
}

/** As many locals as this, all of which live across the yield. */
function* tenLocals(n: number): Generator<number, number, number> {
  const [a, b, c, d, e] = [n, n + 1, n + 2, n + 3, n + 4]
  const [f, g, h, i, j] = [n + 5, n + 6, n + 7, n + 8, n + 9]
  const sent = yield a
  return sent + a + b + c + d + e + f + g + h + i + j
}

/** The same dialogue as `serve`, as an async function. */
async function serveAsync(say: (line: string) => void): Promise<number> {
  let cups = 0
  const guests = await never
  for (let guest = 1; guest <= guests; guest++) cups += await never
  say(`wash ${cups}`)
  return cups
}

/** Bytes of the process for each idle worker; all of them live until the last is counted. */
async function workers(count: number): Promise<Row> {
  const all: Worker[] = []
  const runs: number[] = []
  const start = () => new Worker('setInterval(() => {}, 1e9)', { eval: true })
  for (let run = 0; run < 3; run++) {
    globalThis.gc?.()
    const before = process.memoryUsage.rss()
    const started = Array.from({ length: count }, start)
    await Promise.all(started.map((worker) => new Promise((up) => worker.once('online', up))))
    await new Promise((resolve) => setTimeout(resolve, 500))
    runs.push((process.memoryUsage.rss() - before) / count)
    all.push(...started)
  }
  await Promise.all(all.map((worker) => worker.terminate()))
  const round = (part: number) => Number(quantile(runs, part).toPrecision(3))
  return { median: round(0.5), low: round(0.25), high: round(0.75), unit: 'bytes each' }
}

const rows: Record<string, Row> = {
  // first, before the process has had memory that a worker could take over
  'a worker, idle': await workers(20),
  'an array iterator': await many(() => shared.values()),
  'a closure': await many(closure),
  'compiled by hand': await many(() => {
    const compiled = new ServeMachine(log)
    compiled.next(0)
    return compiled
  }),
  'a suspended generator': await many(() => {
    const body = serve(log)
    body.next()
    return body
  }),
  'a generator not yet started': await many(() => serve(log)),
  'a suspended generator with ten locals': await many((n) => {
    const body = tenLocals(n)
    body.next()
    return body
  }),
  'an async function, awaiting': await many(() => serveAsync(log)),
}

const result = {
  version: 1,
  title: 'What a suspended generator weighs, beside what else keeps a place',
  command: 'npm run bench',
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  runs: 3,
  rows,
}
writeFileSync(
  new URL('results/frames.bench.json', import.meta.url),
  `${JSON.stringify(result, null, 1)}\n`,
)
console.table(rows)
process.exit(0)
