// You let whoever is new begin as old as the oldest who is ready, and so
// behind turns that the others had before it came. And whoever was here
// before still has the age at which it left. What is the age of those who
// run at present?

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
  const age = (item: Item): number => ages.get(item) ?? 0
  return {
    get size() {
      return ready.length
    },
    push(item) {
      const oldest = Math.max(0, ...ready.map(age))
      if (!ages.has(item)) ages.set(item, oldest)
      ready.push(item)
    },
    pop() {
      const [item] = ready.splice(indexOfLeast(ready.map(age)), 1)
      if (item) ages.set(item, age(item) + 1 / weight(item))
      return item
    },
  }
}
