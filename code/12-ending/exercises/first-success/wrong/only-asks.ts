// You start tasks without a group, and only ask the losers to end. Their cleanup
// goes on while your caller does, and a caller that is cancelled leaves them
// all at work. What waits for the real end of a task?
import {
  type Body,
  Cancelled,
  type Coroutine,
  failed,
  ok,
  type Outcome,
  spawn,
  type Task,
} from '../../../../09-system-calls/scheduler.ts'
import { Channel } from '../../../../11-channels/channel.ts'

export function* firstSuccess<T>(bodies: readonly Body<T>[]): Coroutine<T> {
  const ends = new Channel<[number, Outcome<T>]>(Infinity)
  const tasks: Task<void>[] = []
  for (const [index, body] of bodies.entries())
    tasks.push(
      yield* spawn(function* () {
        try {
          yield* ends.put([index, ok(yield* body())])
        } catch (error) {
          if (error instanceof Cancelled) throw error
          yield* ends.put([index, failed(error)])
        }
      }),
    )
  const errors: unknown[] = []
  for (let count = 0; count < bodies.length; count++) {
    const taken = yield* ends.take()
    if (taken.done) break
    const [index, outcome] = taken.value
    if (outcome.ok) {
      for (const task of tasks) task.requestCancel()
      return outcome.value
    }
    errors[index] = outcome.error
  }
  throw new AggregateError(errors, 'none has succeeded')
}
