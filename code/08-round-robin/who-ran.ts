// The trace of a run: what the scheduler did, task by task, in order.

import { type Turns } from './round-robin.ts'
import { runner, takeTurns } from './taking-turns.ts'

// #region run
function* cook(minutes: number): Turns {
  for (let minute = 1; minute < minutes; minute++) yield
}

const names = ['tea', 'toast', 'egg']
const lanes = new Map(names.map((name) => [name, '']))
takeTurns(
  [
    runner('tea', cook(2)),
    runner('toast', cook(4)),
    runner('egg', cook(3)),
  ],
  undefined,
  ({ what, task }) => {
    if (what !== 'run') return
    for (const [name, lane] of lanes)
      lanes.set(name, lane + (name === task ? '#' : '.'))
  },
)
for (const [name, lane] of lanes) console.log(name.padEnd(6), lane)
// #endregion run
