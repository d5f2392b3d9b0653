// One future of many.
import { type CallsSoon, Future } from '../../future.ts'

export function gather<T>(
  loop: CallsSoon,
  futures: readonly Future<T>[],
): Future<T[]> {
  throw new Error('gather is not written yet')
}
