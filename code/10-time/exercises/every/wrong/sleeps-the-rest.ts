// You sleep for what is left of the period. That is right while the work is
// shorter; when it is longer, nothing is left, and the next work begins at
// once, at no whole period. Which one comes next?
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../../time.ts'

export function* every(
  period: number,
  times: number,
  work: () => Coroutine<void>,
): Coroutine<number[]> {
  const begun: number[] = []
  let took = 0
  while (begun.length < times) {
    yield* sleep(Math.max(0, period - took))
    const began = yield* now()
    begun.push(began)
    yield* work()
    took = (yield* now()) - began
  }
  return begun
}
