// Two guests and one soup. Each looks whether there is soup, and gives its
// turn away to fetch a spoon: after it has looked, or before.

import { type Choose } from './choice.ts'
import { chosen, type Policy, roundRobin } from './policies.ts'
import { type Turns } from './round-robin.ts'
import { type Runner, runner, takeTurns } from './taking-turns.ts'

// #region guests
export type Guest = (name: string, table: string[]) => Turns

let said: string[] = []

export function* spoonLast(name: string, table: string[]): Turns {
  if (table.length === 0) return
  yield // fetches a spoon
  said.push(`${name} eats ${table.shift() ?? 'nothing'}`)
}

export function* spoonFirst(name: string, table: string[]): Turns {
  yield // fetches a spoon
  if (table.length === 0) return
  said.push(`${name} eats ${table.shift() ?? 'nothing'}`)
}
// #endregion guests

// #region dinner
/** Bob hangs up his coat first. Gives what was eaten. */
export function dinner(guest: Guest, policy: Policy<Runner>): string {
  said = []
  const table = ['soup']
  const ann = guest('Ann', table)
  const bob = (function* (): Turns {
    yield // hangs up his coat
    yield* guest('Bob', table)
  })()
  takeTurns([runner('Ann', ann), runner('Bob', bob)], policy)
  return said.join(', ')
}
// #endregion dinner

/** A dinner in an order that is left open. */
export const anyDinner = (guest: Guest) => (choose: Choose) =>
  dinner(guest, chosen(choose))

/** A dinner in which all take turns. */
export const orderlyDinner = (guest: Guest) => dinner(guest, roundRobin())
