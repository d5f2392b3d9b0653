// Producer and consumer, traced: the consumer is ready all the time, and
// runs again and again only to look.

import { type Values } from '../07-secretary/controls.ts'
import { seeded } from './choice.ts'
import { chosen, roundRobin, strictPriority } from './policies.ts'
import { type Turns } from './round-robin.ts'
import { type Runner, runner, takeTurns } from './taking-turns.ts'
import { Recorder } from './trace.ts'

// #region tasks
function* produce(
  table: string[],
  trace: Recorder,
  dishes: string[],
  cooking: number,
): Turns {
  for (const dish of dishes) {
    for (let turn = 0; turn < cooking; turn++) yield
    table.push(dish)
    trace.note(`cooks ${dish}`)
    yield
  }
}

function* consume(table: string[], trace: Recorder, count: number): Turns {
  for (let eaten = 0; eaten < count; eaten++) {
    while (table.length === 0) {
      trace.note('only looks')
      yield
    }
    trace.note(`eats ${table.shift()!}`)
    yield
  }
}
// #endregion tasks

// #region choices
const first = (name: string) =>
  strictPriority<Runner>((task) => Number(task.name === name))

const policies = {
  'round robin': () => roundRobin<Runner>(),
  'producer first': () => first('producer'),
  'consumer first': () => first('consumer'),
  'by chance': (seed: number) => chosen<Runner>(seeded(seed)),
}

export const choices = [
  {
    name: 'policy',
    label: 'Policy',
    options: Object.keys(policies) as (keyof typeof policies)[],
    value: 'round robin',
  },
  {
    name: 'seed',
    label: 'Seed',
    min: 1,
    max: 20,
    value: 1,
    only: ['policy', 'by chance'],
  },
] as const
// #endregion choices

// #region run
/** The run under that policy; 25 turns of it, if it has more. */
export function traced(choice: Values<typeof choices>): Recorder {
  const trace = new Recorder()
  const table: string[] = []
  const tasks = [
    runner('producer', produce(table, trace, ['soup', 'rice'], 4)),
    runner('consumer', consume(table, trace, 2)),
  ]
  const policy = policies[choice.policy](choice.seed)
  takeTurns(tasks, policy, trace.observe, 25)
  return trace
}

export const trace = traced({ policy: 'round robin', seed: 1 })
// #endregion run
