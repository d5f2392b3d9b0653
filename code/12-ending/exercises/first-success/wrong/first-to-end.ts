// The first that ends decides, also if it fails: its error ends the group and
// the others with it. Where could an error be kept until all have failed?
import {
  type Body,
  type Coroutine,
  ok,
  type Outcome,
  unwrap,
} from '../../../../09-system-calls/scheduler.ts'
import { group } from '../../../group.ts'

export function* firstSuccess<T>(bodies: readonly Body<T>[]): Coroutine<T> {
  const won: Outcome<T>[] = []
  yield* group(function* (members) {
    for (const body of bodies)
      yield* members.spawn(function* () {
        won.push(ok(yield* body()))
        members.cancel()
      })
  })
  const [first] = won
  if (first) return unwrap(first)
  throw new AggregateError([], 'none has succeeded')
}
