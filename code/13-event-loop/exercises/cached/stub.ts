// A search that is remembered. It calls back now at once and now later.

import type { Loop } from '../../loop.ts'

export type Find = (dish: string, found: (steps: number) => void) => void

/** A `find` that searches for each dish once. */
export function cached<Source>(loop: Loop<Source>, find: Find): Find {
  const known = new Map<string, number>()
  return (dish, found) => {
    const steps = known.get(dish)
    if (steps !== undefined) {
      found(steps)
      return
    }
    find(dish, (result) => {
      known.set(dish, result)
      found(result)
    })
  }
}
