// The first error settles the future, and the next one tries it again: that throws,
// out of a callback, into the loop. Ask whether it is done.
import { type CallsSoon, Future } from '../../../future.ts'

export function gather<T>(
  loop: CallsSoon,
  futures: readonly Future<T>[],
): Future<T[]> {
  const all = new Future<T[]>(loop)
  const values: T[] = []
  let missing = futures.length
  for (const [place, future] of futures.entries())
    future.addDoneCallback(() => {
      try {
        values[place] = future.result()
      } catch (error) {
        return all.setException(error)
      }
      missing -= 1
      if (missing === 0) all.setResult(values)
    })
  if (missing === 0) all.setResult(values)
  all.addDoneCallback(() => {
    if (all.cancelled) for (const future of futures) future.cancel()
  })
  return all
}
