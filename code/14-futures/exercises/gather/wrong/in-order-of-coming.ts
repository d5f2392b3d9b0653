// The values are in the order in which they came. Each belongs at the place of
// its future.
import { type CallsSoon, Future } from '../../../future.ts'

export function gather<T>(
  loop: CallsSoon,
  futures: readonly Future<T>[],
): Future<T[]> {
  const all = new Future<T[]>(loop)
  const values: T[] = []
  for (const future of futures)
    future.addDoneCallback(() => {
      if (all.done) return
      try {
        values.push(future.result())
        if (values.length === futures.length) all.setResult(values)
      } catch (error) {
        all.setException(error)
      }
    })
  if (futures.length === 0) all.setResult(values)
  all.addDoneCallback(() => {
    if (all.cancelled) for (const future of futures) future.cancel()
  })
  return all
}
