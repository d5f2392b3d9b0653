// You wait for the deadlines one after the other. After work that took long,
// some of them are past, and the works follow one another at once, to make
// up for it. What time is it, and which whole period comes next?
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import { deadline, now } from '../../../time.ts'

export function* every(
  period: number,
  times: number,
  work: () => Coroutine<void>,
): Coroutine<number[]> {
  const begun: number[] = []
  const start = yield* now()
  while (begun.length < times) {
    yield* deadline(start + (begun.length + 1) * period)
    begun.push(yield* now())
    yield* work()
  }
  return begun
}
