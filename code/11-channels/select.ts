// Waiting for the first of several: one is taken, the others are left as
// if they had never been asked.

import { type Choose } from '../08-round-robin/choice.ts'
import {
  type Abort,
  ok,
  type Operation,
  type Outcome,
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

// #region select
/**
 * Waits for the first of the cases. Of several that are ready, chance
 * takes one. Do not offer both ends of one channel: it would meet itself.
 */
export function select<C extends Cases>(cases: C): Operation<Selected<C>> {
  const keys = Object.keys(cases)
  return suspend(
    (resume, task, scheduler) => {
      const waits = new Map<string, Abort | undefined>()
      const race = { isOver: false }
      const leave = (): void => {
        race.isOver = true
        for (const abort of waits.values()) abort?.()
        waits.clear()
      }
      const win = (key: string, outcome: Outcome<unknown>): void => {
        if (race.isOver) return
        waits.delete(key)
        leave()
        resume(outcome.ok ? ok(selected(key, outcome.value)) : outcome)
      }
      try {
        for (const key of shuffled(keys, scheduler.choose)) {
          const { park } = cases[key]!
          const abort = park(
            (outcome) => win(key, outcome),
            task,
            scheduler,
          )
          if (race.isOver) break
          waits.set(key, abort)
        }
      } catch (error) {
        leave()
        throw error
      }
      return leave
    },
    `the first of ${keys.join(', ')}`,
  )

  function selected(key: string, value: unknown) {
    return { key, value } as Selected<C> // of one case, so they belong
  }
}
// #endregion select
