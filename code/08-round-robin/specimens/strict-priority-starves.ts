// Under strict priority the less urgent never run while a more urgent
// one is ready.

import { strictPriority } from '../policies.ts'
import { type Turns } from '../round-robin.ts'
import { type Runner, runner, takeTurns } from '../taking-turns.ts'

// #region run
const taken = new Map<string, number>()

function* forever(name: string): Turns {
  while (true) {
    taken.set(name, (taken.get(name) ?? 0) + 1)
    yield
  }
}

const tasks = [
  runner('alarm', forever('alarm'), -5),
  runner('sirens', forever('sirens'), -5),
  runner('homework', forever('homework'), 0),
]
takeTurns(
  tasks,
  strictPriority<Runner>((task) => -task.nice),
  undefined,
  1000,
)
for (const { name } of tasks) console.log(name, taken.get(name) ?? 0)
// #endregion run
