// Where tasks wait: file and line of each `yield*` on the way from a task
// to its operation. V8 tells them only while the task is on the stack, so
// they are read at the last moment: when the operation is yielded.
//
// To watch, the generator that all operations share is replaced by one
// that looks round first. Who does not watch pays nothing for it.

import { type Coroutine, Operation } from './operation.ts'

// #region places
let places: readonly string[] = []

/** Where the last operation was yielded: `file:///…/cook.ts:12` for each
 * coroutine that delegates, the task's own first. */
export const lastPlaces = (): readonly string[] => places

/** From now on, operations say where they are yielded. */
export function watchPlaces(): void {
  Error.stackTraceLimit = 100 // frames: 10 if nothing is said
  Operation.prototype[Symbol.iterator] = function* <T>(
    this: Operation<T>,
  ): Coroutine<T> {
    places = placesOf(new Error().stack ?? '')
    return (yield this) as T // as the one that it replaces
  }
}
// #endregion places

// #region stack
/** The places between the operation and its scheduler, outermost first. */
function placesOf(stack: string): string[] {
  const frames = stack.split('\n').slice(2) // the message; this operation
  const end = frames.findIndex((frame) => frame.includes('Task.step'))
  return frames
    .slice(0, end < 0 ? undefined : end)
    .flatMap((frame) => /([^ (]+:\d+):\d+\)?$/.exec(frame)?.[1] ?? [])
    .reverse()
}
// #endregion stack
