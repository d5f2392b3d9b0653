// You put off the call when the result is known, and else trust the search to
// call back later. It may call back at once.

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
      all.shift()?.(result)
      for (const each of all) loop.callSoon(() => each(result))
    })
  }
}
