// Each dish has a list of those who wait for its search; when it is over,
// each of them is a call of its own for the loop.

import type { Loop } from '../../loop.ts'

export type Find = (dish: string, found: (steps: number) => void) => void

/** A `find` that searches for each dish once. */
export function cached<Source>(loop: Loop<Source>, find: Find): Find {
  const known = new Map<string, number>()
  const waiting = new Map<string, ((steps: number) => void)[]>()
  return (dish, found) => {
    const steps = known.get(dish)
    if (steps !== undefined) {
      loop.callSoon(() => {
        found(steps)
      })
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
      for (const each of all)
        loop.callSoon(() => {
          each(result)
        })
    })
  }
}
