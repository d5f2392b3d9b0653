// Eight turns under the weighted-fair policy: who had them, in order.

import { weightedFair } from './policies.ts'
import { type Turns } from './round-robin.ts'
import { type Runner, runner, takeTurns } from './taking-turns.ts'

/** The names of those who run, turn by turn. */
export function eightTurns(): string[] {
  const forever = function* (): Turns {
    while (true) yield
  }
  const tasks = ['Ann', 'Bob', 'Cid'].map((n) => runner(n, forever()))
  const policy = weightedFair<Runner>(({ name }) =>
    name === 'Bob' ? 2 : 1,
  )
  const names: string[] = []
  takeTurns(
    tasks,
    policy,
    ({ what, task }) => {
      if (what === 'run') names.push(task)
    },
    8,
  )
  return names
}
