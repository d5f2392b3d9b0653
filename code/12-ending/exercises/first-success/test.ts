import { expect, test } from 'vitest'
import {
  Scheduler,
  spawn,
  type Body,
  type Coroutine,
} from '../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../10-time/time.ts'
import { VirtualClock } from '../../../10-time/virtual-clock.ts'
import { firstSuccess } from './stub.ts'

const clock = () => new VirtualClock()
const run = <T>(body: Body<T>, host = clock()): T =>
  new Scheduler({ host }).run(body)

/** Bodies that say when they begin, and when they have cleaned up. */
function servers() {
  const log: string[] = []
  const work = (name: string, time: number, fails = false, cleanup = 0) =>
    function* (): Coroutine<string> {
      log.push(`${name} begins`)
      try {
        yield* sleep(time)
        if (fails) throw new Error(name)
        return name
      } finally {
        if (cleanup > 0) yield* sleep(cleanup)
        log.push(`${name} is closed at ${yield* now()}`)
      }
    }
  return { log, work }
}

/** What is thrown. */
function thrown(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return 'nothing was thrown'
}

test('gives the value of the fastest', () => {
  const { work } = servers()
  const bodies = [work('a', 30), work('b', 10), work('c', 20)]
  expect(run(() => firstSuccess(bodies))).toBe('b')
})

test('all of them run at the same time', () => {
  const { log, work } = servers()
  run(() => firstSuccess([work('a', 30), work('b', 10)]))
  expect(log.slice(0, 2)).toEqual(['a begins', 'b begins'])
})

test('a failure does not end the others', () => {
  const { work } = servers()
  const bodies = [work('a', 10, true), work('b', 20)]
  expect(run(() => firstSuccess(bodies))).toBe('b')
})

test('the losers have cleaned up before it returns', () => {
  const { log, work } = servers()
  const host = clock()
  const end = run(function* () {
    yield* firstSuccess([work('a', 30, false, 5), work('b', 10)])
    return yield* now()
  }, host)
  expect(log.slice(2)).toEqual(['b is closed at 10', 'a is closed at 15'])
  expect(end).toBe(15)
  expect(host.now()).toBe(15)
})

test('if all fail, it throws all errors, in the order of the bodies', () => {
  const { work } = servers()
  const bodies = [work('a', 30, true), work('b', 10, true)]
  const error = thrown(() => run(() => firstSuccess(bodies)))
  expect(error).toBeInstanceOf(AggregateError)
  expect(String((error as AggregateError).errors)).toBe('Error: a,Error: b')
})

test('what is thrown may be undefined, and what is returned, too', () => {
  const fails = function* (): Coroutine<undefined> {
    yield* sleep(1)
    throw undefined
  }
  const error = thrown(() => run(() => firstSuccess([fails])))
  expect((error as AggregateError).errors).toEqual([undefined])
  const succeeds = () => sleep(5)
  const both = () => run(() => firstSuccess([fails, succeeds]))
  expect(String(thrown(both))).toBe('nothing was thrown')
})

test('of no bodies none can succeed', () => {
  const error = thrown(() => run(() => firstSuccess([])))
  expect((error as AggregateError).errors).toEqual([])
})

test('cancelled, it cancels all and waits until they have cleaned up', () => {
  const { log, work } = servers()
  const cancelled = run(function* () {
    const bodies = [work('a', 30, false, 5), work('b', 50, false, 9)]
    const task = yield* spawn(() => firstSuccess(bodies))
    yield* sleep(20)
    yield* task.cancel()
    return task.cancelled
  })
  expect(log.slice(2)).toEqual(['a is closed at 25', 'b is closed at 29'])
  expect(cancelled).toBe(true)
})
