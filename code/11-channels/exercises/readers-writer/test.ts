import { expect, test } from 'vitest'
import {
  Scheduler,
  spawn,
  type Body,
  type Coroutine,
  type Task,
} from '../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../10-time/time.ts'
import { VirtualClock } from '../../../10-time/virtual-clock.ts'
import { ReadWriteLock } from './stub.ts'

/** Runs a town; of several errors it throws the first. */
function run<T>(body: Body<T>): T {
  try {
    return new Scheduler({ host: new VirtualClock() }).run(body)
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error
  }
}

/** A lock, and tasks that say when they are in. */
function town() {
  const lock = new ReadWriteLock()
  const log: string[] = []
  function* visit(name: string, stay: number): Coroutine<string> {
    log.push(`${yield* now()} ${name}`)
    yield* sleep(stay)
    return name
  }
  const reader = (name: string, stay: number) =>
    spawn(() => lock.read(() => visit(name, stay)))
  const writer = (name: string, stay: number) =>
    spawn(() => lock.write(() => visit(name, stay)))
  return { lock, log, reader, writer }
}

test('readers are in together', () => {
  const { log, reader } = town()
  run(function* () {
    for (const name of ['r1', 'r2', 'r3']) yield* reader(name, 10)
  })
  expect(log).toEqual(['0 r1', '0 r2', '0 r3'])
})

test('a writer is alone', () => {
  const { log, reader, writer } = town()
  run(function* () {
    yield* writer('w1', 10)
    yield* writer('w2', 10)
    yield* reader('r1', 10)
    yield* writer('w3', 10)
  })
  expect(log).toEqual(['0 w1', '10 w2', '20 r1', '30 w3'])
})

test('a writer waits for all readers', () => {
  const { log, reader, writer } = town()
  run(function* () {
    yield* reader('r1', 10)
    yield* reader('r2', 30)
    yield* writer('w1', 10)
  })
  expect(log).toEqual(['0 r1', '0 r2', '30 w1'])
})

test('a reader who comes after a waiting writer waits for it', () => {
  const { log, reader, writer } = town()
  run(function* () {
    yield* reader('r1', 10)
    yield* writer('w1', 10)
    yield* sleep(5)
    yield* reader('r2', 10)
  })
  expect(log).toEqual(['0 r1', '10 w1', '20 r2'])
})

test('after a writer, readers go in together, up to the next writer', () => {
  const { log, reader, writer } = town()
  run(function* () {
    yield* writer('w1', 10)
    yield* reader('r1', 10)
    yield* reader('r2', 10)
    yield* writer('w2', 10)
    yield* reader('r3', 10)
  })
  expect(log).toEqual(['0 w1', '10 r1', '10 r2', '20 w2', '30 r3'])
})

test('gives the value of the body', () => {
  const { reader, writer } = town()
  const values = run(function* () {
    const first = yield* reader('r1', 1)
    const second = yield* writer('w1', 1)
    return [yield* first.join(), yield* second.join()]
  })
  expect(values).toEqual(['r1', 'w1'])
})

test('a body that fails gives its place back', () => {
  const { lock, log, reader, writer } = town()
  run(function* () {
    for (const way of ['read', 'write'] as const)
      try {
        yield* lock[way](function* (): Coroutine<void> {
          yield* sleep(1)
          throw new Error('spilled ink')
        })
      } catch (error) {
        log.push(String(error))
      }
    yield* writer('w1', 1)
    yield* reader('r1', 1)
  })
  expect(log.slice(2)).toEqual(['2 w1', '3 r1'])
})

test('a cancelled holder gives its place back', () => {
  const { log, reader, writer } = town()
  run(function* () {
    const task = yield* writer('w1', 100)
    yield* reader('r1', 10)
    yield* sleep(5)
    yield* task.cancel()
  })
  expect(log).toEqual(['0 w1', '5 r1'])
})

test('a cancelled waiter is not let in later', () => {
  const { log, reader, writer } = town()
  run(function* () {
    yield* writer('w1', 10)
    const waiters: Task<string>[] = [
      yield* writer('w2', 10),
      yield* reader('r1', 10),
    ]
    yield* writer('w3', 10)
    yield* sleep(5)
    for (const waiter of waiters) yield* waiter.cancel()
  })
  expect(log).toEqual(['0 w1', '10 w3'])
})

test('a cancelled writer no longer holds up the readers behind it', () => {
  const { log, reader, writer } = town()
  run(function* () {
    yield* reader('r1', 100)
    const waiting = yield* writer('w1', 10)
    yield* reader('r2', 10)
    yield* sleep(5)
    yield* waiting.cancel()
  })
  expect(log).toEqual(['0 r1', '5 r2'])
})
