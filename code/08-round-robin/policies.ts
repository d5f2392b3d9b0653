// Policies: who runs next. A policy holds what is ready and hands it out
// again, each item once, in an order of its own; it knows nothing else.
//
// Invariant of all of them: what was pushed is popped exactly once, and
// `pop` gives undefined only when `size` is 0.

import { type Choose } from './choice.ts'
import { Queue } from './queue.ts'

// #region policy
export interface Policy<Item> {
  readonly size: number
  push(item: Item): void
  pop(): Item | undefined
}
// #endregion policy

// #region round-robin
/** First come, first served: no one runs twice before all ran once. */
export function roundRobin<Item>(): Policy<Item> {
  const queue = new Queue<Item>()
  return {
    get size() {
      return queue.size
    },
    push: (item) => queue.push(item),
    pop: () => queue.shift(),
  }
}
// #endregion round-robin

// #region picking
/** A policy that keeps a list and picks the place of the next in it. */
function picking<Item>(pick: (ready: Item[]) => number): Policy<Item> {
  const ready: Item[] = []
  return {
    get size() {
      return ready.length
    },
    push: (item) => void ready.push(item),
    pop: () =>
      ready.length > 0 ? ready.splice(pick(ready), 1)[0] : undefined,
  }
}

/** Where the least is, the earliest of equals. */
function indexOfLeast<Item>(items: Item[], rank: (item: Item) => number) {
  let least = 0
  for (let index = 1; index < items.length; index++)
    if (rank(items[index]!) < rank(items[least]!)) least = index
  return least
}
// #endregion picking

// #region strict-priority
/** The most urgent first, equals in turn. The others may starve. */
export const strictPriority = <Item>(urgency: (item: Item) => number) =>
  picking<Item>((ready) => indexOfLeast(ready, (item) => -urgency(item)))
// #endregion strict-priority

// #region weighted-fair
/**
 * Turns in proportion to weight (above 0). A turn ages an item by
 * 1 / weight; the youngest runs. Who was away grows no younger by it.
 */
export function weightedFair<Item extends object>(
  weight: (item: Item) => number,
): Policy<Item> {
  const ages = new WeakMap<Item, number>()
  let now = 0
  const age = (item: Item) => Math.max(ages.get(item) ?? now, now)
  return picking((ready) => {
    const index = indexOfLeast(ready, age)
    const item = ready[index]!
    now = age(item)
    ages.set(item, now + 1 / weight(item))
    return index
  })
}

/** A step of niceness is worth a quarter; nice 0 has weight 1. */
export const weightOfNice = (nice: number): number => 1.25 ** -nice
// #endregion weighted-fair

// #region lottery
/** Each turn is drawn; `tickets` (whole, 1 or more) are the chances. */
export const lottery = <Item>(
  tickets: (item: Item) => number,
  choose: Choose,
): Policy<Item> =>
  picking((ready) => {
    const sold = ready.reduce((sum, item) => sum + tickets(item), 0)
    let drawn = choose(sold)
    return ready.findIndex((item) => (drawn -= tickets(item)) < 0)
  })
// #endregion lottery

// #region chosen
/** Any of the ready, as `choose` says: by a seed, or every way in turn. */
export const chosen = <Item>(choose: Choose): Policy<Item> =>
  picking((ready) => choose(ready.length))
// #endregion chosen
