// The losers are not cancelled: the group waits until the slowest has ended
// of its own accord. Who tells them that the race is over?
import {
  type Body,
  Cancelled,
  type Coroutine,
  ok,
  type Outcome,
  unwrap,
} from '../../../../09-system-calls/scheduler.ts'
import { group } from '../../../group.ts'

export function* firstSuccess<T>(bodies: readonly Body<T>[]): Coroutine<T> {
  const errors: unknown[] = []
  const won: Outcome<T>[] = []
  yield* group(function* (members) {
    for (const [index, body] of bodies.entries())
      yield* members.spawn(function* () {
        try {
          won.push(ok(yield* body()))
        } catch (error) {
          if (error instanceof Cancelled) throw error
          errors[index] = error
        }
      })
  })
  const [first] = won
  if (first) return unwrap(first)
  throw new AggregateError(errors, 'none has succeeded')
}
