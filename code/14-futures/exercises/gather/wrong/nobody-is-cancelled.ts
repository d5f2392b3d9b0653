// The future is cancelled, and what it stands for goes on: nobody has told the
// others.
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
      if (all.done) return
      try {
        values[place] = future.result()
        missing -= 1
        if (missing === 0) all.setResult(values)
      } catch (error) {
        all.setException(error)
      }
    })
  if (missing === 0) all.setResult(values)
  return all
}
