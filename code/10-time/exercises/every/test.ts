import { expect, test } from 'vitest'
import { Scheduler, type Body } from '../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../time.ts'
import { VirtualClock } from '../../virtual-clock.ts'
import { every } from './stub.ts'

const run = <T>(body: Body<T>): T =>
  new Scheduler({ host: new VirtualClock() }).run(body)

/** Work that takes so long the first time, so long the second, and so on. */
function lasting(lengths: number[]) {
  const seen = { under: 0, most: 0, done: 0 }
  function* work() {
    seen.under += 1
    seen.most = Math.max(seen.most, seen.under)
    yield* sleep(lengths[seen.done] ?? 0)
    seen.under -= 1
    seen.done += 1
  }
  return { work, seen }
}

test('work that takes no time begins at each period', () => {
  const { work } = lasting([])
  expect(run(() => every(100, 3, work))).toEqual([100, 200, 300])
})

test('work that takes its time does not move the next', () => {
  const { work } = lasting([30, 99, 1, 50])
  expect(run(() => every(100, 4, work))).toEqual([100, 200, 300, 400])
})

test('the periods are counted from the call', () => {
  const { work } = lasting([3, 3])
  const begun = run(function* () {
    yield* sleep(1234)
    return yield* every(10, 2, work)
  })
  expect(begun).toEqual([1244, 1254])
})

test('what was missed is skipped', () => {
  const { work } = lasting([250, 10])
  expect(run(() => every(100, 3, work))).toEqual([100, 400, 500])
})

test('work that ends just at a period has missed it', () => {
  const { work } = lasting([100])
  expect(run(() => every(100, 2, work))).toEqual([100, 300])
})

test('two works are never under way at once, and all are over', () => {
  const { work, seen } = lasting([250, 10, 20])
  const end = run(function* () {
    yield* every(100, 3, work)
    return yield* now()
  })
  expect(seen).toEqual({ under: 0, most: 1, done: 3 })
  expect(end).toBe(520)
})

test('an error of the work ends it', () => {
  const failing = () =>
    run(() =>
      every(10, 3, function* () {
        yield* sleep(1)
        throw new Error('no water')
      }),
    )
  expect(failing).toThrow('no water')
})
