// You keep the errors in the order in which they came. Whoever reads them wants
// to know which server said what: keep each at the place of its body.
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
    for (const body of bodies)
      yield* members.spawn(function* () {
        try {
          won.push(ok(yield* body()))
          members.cancel()
        } catch (error) {
          if (error instanceof Cancelled) throw error
          errors.push(error)
        }
      })
  })
  const [first] = won
  if (first) return unwrap(first)
  throw new AggregateError(errors, 'none has succeeded')
}
