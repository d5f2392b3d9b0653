// Your periods are counted from time 0, when the clock was made. The caller
// may have slept since. What time was it when `every` was called?
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import { deadline, now } from '../../../time.ts'

export function* every(
  period: number,
  times: number,
  work: () => Coroutine<void>,
): Coroutine<number[]> {
  const begun: number[] = []
  while (begun.length < times) {
    const passed = Math.floor((yield* now()) / period)
    yield* deadline((passed + 1) * period)
    begun.push(yield* now())
    yield* work()
  }
  return begun
}
