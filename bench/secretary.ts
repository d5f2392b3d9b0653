// What it costs to be in progress: a thread, a worker and a generator, each
// made, switched to, and kept waiting. Processor time, and memory, as ratios
// to a generator of the same language in the same run.
//
//   npm run bench

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import {
  alternate,
  bytesEach,
  machine,
  ROUNDS,
  spread,
  type Row,
  type Spread,
  type Subject,
} from './measure.ts'

function* body(): Generator<undefined, void> {
  yield
}
function* endless(): Generator<undefined, never> {
  while (true) yield
}

// Make one, run it to its end
const generator: Subject = {
  name: 'generator, made and ended',
  count: 200_000,
  work(count) {
    for (let n = 0; n < count; n++) {
      const made = body()
      made.next()
      made.next()
    }
  },
}
const ended = (worker: Worker) => new Promise((resolve) => worker.once('exit', resolve))
const worker: Subject = {
  name: 'worker, made and ended',
  count: 5,
  async work(count) {
    for (let n = 0; n < count; n++) await ended(new Worker('', { eval: true }))
  },
}

// Switch
const next: Subject = {
  name: 'generator, switch',
  count: 1_000_000,
  work(count) {
    const [a, b] = [endless(), endless()]
    for (let n = 0; n < count; n += 2) {
      a.next()
      b.next()
    }
  },
}
const turn = new Int32Array(new SharedArrayBuffer(4))
const PARTNER = `
  const turn = require('node:worker_threads').workerData
  while (true) {
    while (Atomics.load(turn, 0) === 0) Atomics.wait(turn, 0, 0)
    if (Atomics.load(turn, 0) === 2) process.exit()
    Atomics.store(turn, 0, 0)
    Atomics.notify(turn, 0)
  }`
const partner = new Worker(PARTNER, { eval: true, workerData: turn })
const handOver: Subject = {
  name: 'worker, switch',
  count: 4_000,
  work(count) {
    for (let n = 0; n < count; n += 2) {
      Atomics.store(turn, 0, 1)
      Atomics.notify(turn, 0)
      while (Atomics.load(turn, 0) === 1) Atomics.wait(turn, 0, 1)
    }
  },
}

const rows: Record<string, Row> = {
  ...(await alternate(generator, [worker])),
  ...(await alternate(next, [handOver])),
}
Atomics.store(turn, 0, 2)
Atomics.notify(turn, 0)
await ended(partner)

// Keep waiting
const over = (value: Spread, peer: number): Spread =>
  spread([value.low / peer, value.median / peer, value.high / peer])

/** Resident bytes of each of `count` workers that are blocked. */
async function workerBytes(count: number): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const blocked = `
    const { parentPort, workerData } = require('node:worker_threads')
    parentPort.postMessage('here')
    Atomics.wait(workerData, 0, 0)
    parentPort.close()`
  const workers = Array.from(
    { length: count },
    () => new Worker(blocked, { eval: true, workerData: gate }),
  )
  const exits = workers.map(ended)
  await Promise.all(workers.map((each) => new Promise((resolve) => each.once('message', resolve))))
  const after = process.memoryUsage.rss()
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
  await Promise.all(exits)
  return (after - before) / count
}
const parked = await bytesEach(100_000, (count) =>
  Array.from({ length: count }, () => {
    const made = body()
    made.next()
    return made
  }),
)
rows['generator, waiting'] = parked
const workerRuns: number[] = []
for (let n = 0; n < 3; n++) workerRuns.push(await workerBytes(20 + 20 * n))
rows['worker, waiting'] = {
  ...spread(workerRuns),
  unit: 'bytes each',
  peer: 'generator, waiting',
  ratio: over(spread(workerRuns), parked.median),
  note: 'resident memory of the process',
}

// CPython
interface Python {
  python: string
  times: Record<'make' | 'switch', [generator: number, thread: number]>[]
  sizes: Record<'generator' | 'thread', [resident: number, reserved: number][]>
}
const script = new URL('secretary.py', import.meta.url).pathname
const { python, times, sizes } = JSON.parse(
  execFileSync('python3', [script], { encoding: 'utf8' }),
) as Python
const note = `CPython ${python}`
for (const [key, what] of [
  ['make', 'made and ended'],
  ['switch', 'switch'],
] as const) {
  const peer = `Python generator, ${what}`
  const unit = 'ns an operation'
  rows[peer] = { ...spread(times.map((each) => each[key][0])), unit, note }
  rows[`Python thread, ${what}`] = {
    ...spread(times.map((each) => each[key][1])),
    unit,
    peer,
    ratio: spread(times.map((each) => each[key][1] / each[key][0])),
    note,
  }
}
const generatorSize = spread(sizes.generator.map(([resident]) => resident))
const threadSize = spread(sizes.thread.map(([resident]) => resident))
rows['Python generator, waiting'] = { ...generatorSize, unit: 'bytes each', note }
rows['Python thread, waiting'] = {
  ...threadSize,
  unit: 'bytes each',
  peer: 'Python generator, waiting',
  ratio: over(threadSize, generatorSize.median),
  note: `resident memory of the process, ${note}`,
}
const MiB = 2 ** 20
rows['Python thread, stack reserved'] = {
  ...spread(sizes.thread.map(([, reserved]) => reserved / MiB)),
  unit: 'MiB each',
  note: `address space, ${note}`,
}

const result = {
  version: 1,
  title:
    'A thread, a worker and a generator: processor time to make one and to switch, memory of one that waits',
  command: 'npm run bench',
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  runs: ROUNDS,
  rows,
}
writeFileSync(
  new URL('results/secretary.bench.json', import.meta.url),
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
