// A thousand turns under four policies: the same three tasks, the same
// niceness, four ideas of what is fair.

import { seeded } from './choice.ts'
import {
  chosen,
  lottery,
  type Policy,
  roundRobin,
  weightedFair,
  weightOfNice,
} from './policies.ts'
import { type Turns } from './round-robin.ts'
import {
  type Happening,
  type Runner,
  runner,
  takeTurns,
} from './taking-turns.ts'

function* forever(): Turns {
  while (true) yield
}

// #region shares
const weight = (task: Runner) => weightOfNice(task.nice)
const policies: Record<string, Policy<Runner>> = {
  'round robin': roundRobin(),
  'weighted fair': weightedFair(weight),
  lottery: lottery((task) => Math.round(100 * weight(task)), seeded(1)),
  chosen: chosen(seeded(1)),
}

for (const [name, policy] of Object.entries(policies)) {
  const turns = new Map<string, number>()
  const tasks = [-3, 0, 3].map((n) => runner(`nice ${n}`, forever(), n))
  const count = ({ what, task }: Happening) => {
    if (what === 'run') turns.set(task, (turns.get(task) ?? 0) + 1)
  }
  takeTurns(tasks, policy, count, 1000)
  const shares = tasks.map((task) => turns.get(task.name))
  console.log(name.padEnd(14), shares.join('  '))
}
// #endregion shares
