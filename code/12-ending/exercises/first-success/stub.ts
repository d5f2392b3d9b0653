// Several bodies, of which the first that succeeds counts.
import type { Body, Coroutine } from '../../../09-system-calls/scheduler.ts'

export function* firstSuccess<T>(bodies: readonly Body<T>[]): Coroutine<T> {
  throw new Error('firstSuccess is not written yet')
}
