// Turns in proportion to weight; who was away comes back with no claim.

export interface Policy<Item> {
  readonly size: number
  push(item: Item): void
  pop(): Item | undefined
}

/** Where the least is, the first of equals. */
const indexOfLeast = (ranks: number[]) => ranks.indexOf(Math.min(...ranks))

export function weightedFair<Item extends object>(
  weight: (item: Item) => number,
): Policy<Item> {
  const ready: Item[] = []
  const ages = new Map<Item, number>()
  let now = 0
  const age = (item: Item): number => Math.max(ages.get(item) ?? now, now)
  return {
    get size() {
      return ready.length
    },
    push: (item) => void ready.push(item),
    pop() {
      const [item] = ready.splice(indexOfLeast(ready.map(age)), 1)
      if (item) {
        now = age(item)
        ages.set(item, now + 1 / weight(item))
      }
      return item
    },
  }
}
