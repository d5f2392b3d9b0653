// You put off the call when the result is known. But whoever asks while the
// search is under way does not know of it, and searches again.

import type { Loop } from '../../../loop.ts'

export type Find = (dish: string, found: (steps: number) => void) => void

/** A `find` that searches for each dish once. */
export function cached<Source>(loop: Loop<Source>, find: Find): Find {
  const known = new Map<string, number>()
  return (dish, found) => {
    const steps = known.get(dish)
    if (steps !== undefined) {
      loop.callSoon(() => found(steps))
      return
    }
    find(dish, (result) => {
      known.set(dish, result)
      loop.callSoon(() => found(result))
    })
  }
}
