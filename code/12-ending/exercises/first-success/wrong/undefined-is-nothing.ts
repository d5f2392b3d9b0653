// You take `undefined` for "nobody yet". A body may succeed and return nothing.
// What holds a value and says as well that there is one?
import {
  type Body,
  Cancelled,
  type Coroutine,
} from '../../../../09-system-calls/scheduler.ts'
import { group } from '../../../group.ts'

export function* firstSuccess<T>(bodies: readonly Body<T>[]): Coroutine<T> {
  const errors: unknown[] = []
  let won: T | undefined
  yield* group(function* (members) {
    for (const [index, body] of bodies.entries())
      yield* members.spawn(function* () {
        try {
          won = yield* body()
          members.cancel()
        } catch (error) {
          if (error instanceof Cancelled) throw error
          errors[index] = error
        }
      })
  })
  if (won !== undefined) return won
  throw new AggregateError(errors, 'none has succeeded')
}
