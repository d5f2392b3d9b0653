// Waiting for the first of several: one is taken, the others are left as
// if they had never been asked.

import { type Choose } from '../08-round-robin/choice.ts'
import {
  type Abort,
  ok,
  type Operation,
  type Resume,
  suspend,
} from '../09-system-calls/scheduler.ts'

// #region types
type Cases = Readonly<Record<string, Operation<unknown>>>

/** Which case came first, and what it gave. */
export type Selected<C extends Cases> = {
  [Key in keyof C]: {
    readonly key: Key
    readonly value: C[Key] extends Operation<infer T> ? T : never
  }
}[keyof C]
// #endregion types

// #region shuffled
/** The items in any order, all orders being as likely. */
function shuffled<Item>(items: readonly Item[], choose: Choose): Item[] {
  const rest = [...items]
  return items.map(() => rest.splice(choose(rest.length), 1)[0]!)
}
// #endregion shuffled

// #region race
/** Several waits, of which the first that ends leaves the others. */
class Race {
  isOver = false
  #aborts = new Map<string, Abort | undefined>()

  enter(key: string, abort: Abort | undefined): void {
    if (!this.isOver) this.#aborts.set(key, abort)
  }

  /** True for the first that comes, and for no other. */
  win(key: string): boolean {
    if (this.isOver) return false
    this.#aborts.delete(key)
    this.leave()
    return true
  }

  leave(): void {
    this.isOver = true
    for (const abort of this.#aborts.values()) abort?.()
    this.#aborts.clear()
  }
}
// #endregion race

// #region select
/**
 * Waits for the first of the cases. Of several that are ready, chance
 * takes one.
 */
export function select<C extends Cases>(cases: C): Operation<Selected<C>> {
  const keys = Object.keys(cases)
  const selected = (key: string, value: unknown) =>
    ok({ key, value } as Selected<C>) // of one case, so they belong
  return suspend(
    (resume, task, scheduler) => {
      const race = new Race()
      try {
        for (const key of shuffled(keys, scheduler.choose)) {
          const finish: Resume<unknown> = (outcome) => {
            if (!race.win(key)) return
            resume(outcome.ok ? selected(key, outcome.value) : outcome)
          }
          race.enter(key, cases[key]!.park(finish, task, scheduler))
          if (race.isOver) break
        }
      } catch (error) {
        race.leave()
        throw error
      }
      return () => race.leave()
    },
    `the first of ${keys.join(', ')}`,
  )
}
// #endregion select
