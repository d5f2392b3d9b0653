// Some work, every so often. It drifts: mend it.
import type { Coroutine } from '../../../09-system-calls/scheduler.ts'
import { now, sleep } from '../../time.ts'

export function* every(
  period: number,
  times: number,
  work: () => Coroutine<void>,
): Coroutine<number[]> {
  const begun: number[] = []
  while (begun.length < times) {
    yield* sleep(period)
    begun.push(yield* now())
    yield* work()
  }
  return begun
}
