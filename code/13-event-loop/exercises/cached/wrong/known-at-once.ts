// You keep a list of those who wait, and there is one search. But whoever
// asks when the result is known is called before the function has returned.

import type { Loop } from '../../../loop.ts'

export type Find = (dish: string, found: (steps: number) => void) => void

/** A `find` that searches for each dish once. */
export function cached<Source>(loop: Loop<Source>, find: Find): Find {
  const known = new Map<string, number>()
  const waiting = new Map<string, ((steps: number) => void)[]>()
  return (dish, found) => {
    const steps = known.get(dish)
    if (steps !== undefined) {
      found(steps)
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
      for (const each of all) loop.callSoon(() => each(result))
    })
  }
}
