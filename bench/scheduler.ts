// The scheduler of the book, measured beside its peers: what a switch, an
// operation, a task, a message and a sleep cost, and what a parked task
// weighs. Times are processor time, as ratios to a raw `next()`.
//
//   npm run bench

import { writeFileSync } from 'node:fs'
import co from 'co'
import { Effect, Fiber, Queue as EffectQueue } from 'effect'
import * as effection from 'effection'
import { buffers, channel, runSaga } from 'redux-saga'
import * as saga from 'redux-saga/effects'
import {
  type Coroutine,
  DONE,
  type Operation,
  pause,
  Scheduler,
  spawn,
  suspend,
} from '../code/09-system-calls/scheduler.ts'
import { sleep } from '../code/10-time/time.ts'
import { VirtualClock } from '../code/10-time/virtual-clock.ts'
import { Channel } from '../code/11-channels/channel.ts'
import {
  alternate,
  bytesEach,
  machine,
  ROUNDS,
  timeEach,
  type Row,
  type Subject,
} from './measure.ts'

// The reference: a generator resumed by hand.
function* raw(count: number): Generator<number, void> {
  for (let n = 0; n < count; n++) yield n
}
const reference: Subject = {
  name: 'raw next()',
  count: 1_000_000,
  work(count) {
    const body = raw(count)
    for (let n = 0; n < count; n++) body.next()
  },
}

// Ours
const run = (body: () => Coroutine<void>) => new Scheduler({ host: new VirtualClock() }).run(body)
const atOnce: Operation<void> = suspend((resume) => { resume(DONE) }, 'nothing') // prettier-ignore
const PAUSE = pause()

function* bareYields(count: number): Coroutine<void> {
  for (let n = 0; n < count; n++) yield PAUSE
}
function* pauses(count: number): Coroutine<void> {
  for (let n = 0; n < count; n++) yield* pause()
}
function* operations(count: number): Coroutine<void> {
  for (let n = 0; n < count; n++) yield* atOnce
}
function* child(n: number): Coroutine<number> {
  return n
}
/** Four fifths of its cost is the spawn: a closure and a generator for the child, a task, and an
 * operation with two closures to ask for it. */
function* children(count: number): Coroutine<void> {
  for (let n = 0; n < count; n++) {
    const task = yield* spawn(() => child(n), 'child')
    yield* task.join()
  }
}
function* sleeps(count: number): Coroutine<void> {
  for (let n = 0; n < count; n++) yield* sleep(1)
}
function* messages(count: number, capacity: number): Coroutine<void> {
  const jobs = new Channel<number>(capacity)
  yield* spawn(function* () {
    for (let n = 0; n < count; n++) yield* jobs.put(n)
    jobs.close()
  })
  while (!(yield* jobs.take()).done);
}
/** Two tasks, so that each pause is a change of task. */
function* two(body: () => Coroutine<void>): Coroutine<void> {
  yield* spawn(body)
  yield* body()
}

const ours: Subject[] = [
  {
    name: 'switch: yield pause',
    count: 400_000,
    work: (n) => run(() => two(() => bareYields(n / 2))),
  },
  {
    name: 'switch: yield* pause()',
    count: 400_000,
    work: (n) => run(() => two(() => pauses(n / 2))),
  },
  {
    name: 'operation: yield*, answered at once',
    count: 400_000,
    work: (n) => run(() => operations(n)),
  },
  { name: 'spawn and join', count: 100_000, work: (n) => run(() => children(n)) },
  { name: 'message, rendezvous', count: 100_000, work: (n) => run(() => messages(n, 0)) },
  { name: 'message, buffer of 16', count: 100_000, work: (n) => run(() => messages(n, 16)) },
  { name: 'sleep, virtual clock', count: 100_000, work: (n) => run(() => sleeps(n)) },
]

// The peers
const runEffect = <T>(effect: Effect.Effect<T, unknown>) => Effect.runPromise(effect)
const effectLoop = (n: number, one: Effect.Effect<unknown, unknown>) =>
  runEffect(Effect.gen(function* () { for (let k = 0; k < n; k++) yield* one })) // prettier-ignore
const runASaga = (body: () => Generator) => runSaga({}, body).toPromise()

const peers: Subject[] = [
  { name: 'await undefined', count: 400_000, work: async (n) => { for (let k = 0; k < n; k++) await undefined } },
  { name: 'co, yield of a promise', count: 50_000, work: (n) => co(function* () { for (let k = 0; k < n; k++) yield Promise.resolve() }) },
  { name: 'co, call of a generator', count: 50_000, work: (n) => co(function* () { for (let k = 0; k < n; k++) yield child(k) }) },
  { name: 'effect, yieldNow', count: 20_000, work: (n) => effectLoop(n, Effect.yieldNow) },
  { name: 'effect, succeed', count: 200_000, work: (n) => effectLoop(n, Effect.succeed(1)) },
  { name: 'effect, fork and join', count: 20_000, work: (n) => runEffect(Effect.gen(function* () {
    for (let k = 0; k < n; k++) yield* Fiber.join(yield* Effect.forkChild(Effect.succeed(k)))
  })) },
  { name: 'effect, message, queue of 16', count: 20_000, work: (n) => runEffect(Effect.gen(function* () {
    const queue = yield* EffectQueue.bounded<number>(16)
    yield* Effect.forkChild(Effect.gen(function* () { for (let k = 0; k < n; k++) yield* EffectQueue.offer(queue, k) }))
    for (let k = 0; k < n; k++) yield* EffectQueue.take(queue)
  })) },
  { name: 'effection, action', count: 20_000, work: (n) => effection.run(function* () {
    for (let k = 0; k < n; k++) yield* effection.action<number>((resolve) => { resolve(k); return () => undefined })
  }) },
  { name: 'effection, spawn and join', count: 2_000, work: (n) => effection.run(function* () {
    for (let k = 0; k < n; k++) { const task = yield* effection.spawn(function* () { return k }); yield* task }
  }) },
  { name: 'redux-saga, call', count: 50_000, work: (n) => runASaga(function* () { for (let k = 0; k < n; k++) yield saga.call(() => k) }) },
  { name: 'redux-saga, fork and join', count: 10_000, work: (n) => runASaga(function* () {
    for (let k = 0; k < n; k++) { const task = (yield saga.fork(function* () { return k })) as never; yield saga.join(task) }
  }) },
  { name: 'redux-saga, message, buffer of 16', count: 20_000, work: (n) => runASaga(function* () {
    const jobs = channel<object>(buffers.expanding(16))
    yield saga.fork(function* () { for (let k = 0; k < n; k++) yield saga.put(jobs, { k }) })
    for (let k = 0; k < n; k++) yield saga.take(jobs)
  }) },
] // prettier-ignore

// What a parked task weighs. The sleeper's bytes above those of one parked for nothing go, part by part,
// to what the interface promises: about 100 for an operation of its own, which the wait holds on to,
// 65 for the time that its park remembers, 100 for a resume that knows its wait, 100 for the way to
// leave it, and 55 for the timer. A kind of wait that the scheduler itself knew would save half.
function parkOurs(count: number, body: () => Coroutine<void>): unknown {
  const scheduler = new Scheduler({ host: new VirtualClock() })
  scheduler.start(function* () {
    for (let n = 0; n < count; n++) yield* spawn(body, 'parked')
    yield* suspend(() => undefined, 'the end')
  }, () => undefined) // prettier-ignore
  for (let drains = 0; drains < count / 400; drains++)
    if (scheduler.tasks.size <= count) scheduler.host.advance?.()
  while ([...scheduler.tasks].some(({ state }) => state === 'ready')) scheduler.host.advance?.()
  return scheduler
}
const never = suspend<void>(() => undefined, 'nothing')
function* asleep(): Coroutine<void> {
  yield* sleep(1_000_000)
}
function* parked(): Coroutine<void> {
  yield* never
}
const COUNT = 20_000
const kept: unknown[] = []
const keep = (value: unknown) => kept.push(value)
const bytes: Record<string, Row> = {
  'a suspended generator': await bytesEach(COUNT, (n) => Array.from({ length: n }, () => { const body = raw(9); body.next(); return body })),
  'ours, asleep': await bytesEach(COUNT, (n) => keep(parkOurs(n, asleep))),
  'ours, parked for nothing': await bytesEach(COUNT, (n) => keep(parkOurs(n, parked))),
  'async function, awaiting': await bytesEach(COUNT, (n) => { const never = new Promise(() => undefined); keep(never); return Array.from({ length: n }, async () => { await never }) }),
  'co, on a promise': await bytesEach(COUNT, (n) => { const never = new Promise(() => undefined); keep(never); return Array.from({ length: n }, () => co(function* () { yield never })) }),
  'effect, asleep': await bytesEach(COUNT, (n) => Array.from({ length: n }, () => Effect.runFork(Effect.gen(function* () { yield* Effect.sleep(1_000_000) })))),
  'redux-saga, asleep': await bytesEach(COUNT, (n) => Array.from({ length: n }, () => runSaga({}, function* () { yield saga.delay(1_000_000) }))),
  'effection, asleep': await bytesEach(COUNT / 10, (n) => Array.from({ length: n }, () => effection.run(function* () { yield* effection.sleep(1_000_000) }))),
} // prettier-ignore

// Growth: what a step costs with ever more tasks
const growth: Record<string, Row> = {}
for (const tasks of [10, 100, 1000, 10_000, 100_000, 1_000_000]) {
  const turns = Math.max(2, 2_000_000 / tasks)
  growth[`a step among ${tasks} tasks`] = timeEach(tasks * turns, () => {
    run(function* () {
      for (let n = 0; n < tasks; n++) yield* spawn(() => pauses(turns), 'pauser')
    })
  })
}

const times = await alternate(reference, [...ours, ...peers])
const result = {
  version: 1,
  title: 'The scheduler of the book beside its peers: processor time, and bytes of heap',
  command: 'npm run bench',
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  runs: ROUNDS,
  rows: { ...times, ...bytes, ...growth },
}
writeFileSync(
  new URL('results/scheduler.bench.json', import.meta.url),
  `${JSON.stringify(result, null, 1)}\n`,
)
console.table(
  Object.fromEntries(
    Object.entries(result.rows).map(([name, { median, low, high, unit, ratio }]) => [
      name,
      { median, low, high, unit, ratio: ratio?.median },
    ]),
  ),
)
process.exit(0)
