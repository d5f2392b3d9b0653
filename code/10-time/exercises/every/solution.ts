// A deadline is a time on the clock, so what the work takes does not add to
// it. The next one is worked out from the clock, so what was missed is
// skipped.
import type { Coroutine } from '../../../09-system-calls/scheduler.ts'
import { deadline, now } from '../../time.ts'

export function* every(
  period: number,
  times: number,
  work: () => Coroutine<void>,
): Coroutine<number[]> {
  const begun: number[] = []
  const start = yield* now()
  while (begun.length < times) {
    const passed = Math.floor(((yield* now()) - start) / period)
    yield* deadline(start + (passed + 1) * period)
    begun.push(yield* now())
    yield* work()
  }
  return begun
}
