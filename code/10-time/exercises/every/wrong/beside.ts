// You start the work in a task of its own and go on. So it never delays the
// next, and works pile up beside one another when they are long. Wait for the
// work; then look which whole period comes next.
import type { Coroutine } from '../../../../09-system-calls/scheduler.ts'
import { spawn } from '../../../../09-system-calls/scheduler.ts'
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
    yield* spawn(work)
  }
  return begun
}
