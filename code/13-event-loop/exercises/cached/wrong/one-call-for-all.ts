// You call all who wait in one callback. If one of them throws, what becomes of
// those who come after it?

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
      loop.callSoon(() => {
        known.set(dish, result)
        waiting.delete(dish)
        for (const each of all) each(result)
      })
    })
  }
}
