// A task that waits for one after the other hears of an error in the second only
// when the first has come; and to cancel it cancels only the one it waits for.
import { type CallsSoon, Future } from '../../../future.ts'
import { type Coroutine, Task } from '../../../task.ts'

function* inOrder<T>(futures: readonly Future<T>[]): Coroutine<T[]> {
  const values: T[] = []
  for (const future of futures) values.push(yield* future)
  return values
}

export function gather<T>(
  loop: CallsSoon,
  futures: readonly Future<T>[],
): Future<T[]> {
  return new Task(loop, inOrder(futures))
}
