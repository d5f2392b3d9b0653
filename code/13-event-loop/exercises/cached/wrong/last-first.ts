// You call those who wait from the last to the first. They should be called in
// the order in which they asked.

import type { Loop } from '../../../loop.ts'

export type Find = (dish: string, found: (steps: number) => void) => void

/** A `find` that searches for each dish once. */
export function cached<Source>(loop: Loop<Source>, find: Find): Find {
  const known = new Map<string, number>()
  const waiting = new Map<string, ((steps: number) => void)[]>()
  return (dish, found) => {
    const steps = known.get(dish)
    if (steps !== undefined) {
      loop.callSoon(() => found(steps))
      return
    }
    const others = waiting.get(dish)
    if (others) {
      others.push(found)
      return
    }
    const all = [found]
    waiting.set(dish, all)
    find(dish, (result) => {
      known.set(dish, result)
      waiting.delete(dish)
      while (all.length > 0) {
        const each = all.pop()!
        loop.callSoon(() => each(result))
      }
    })
  }
}
