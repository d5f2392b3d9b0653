// One seed: its plan, what happened, and what is left at the end.

import { bookServer } from './book-server.ts'
import { describePlan } from './describe.ts'
import { broken } from './invariants.ts'
import { randomPlan } from './plan.ts'
import { runPlan } from './run-plan.ts'

// #region run
const plan = randomPlan(397)
for (const line of describePlan(plan)) console.log(line)

console.log()
const report = runPlan(plan, bookServer)
for (const note of report.notes) console.log(note)

console.log()
console.log('left:', JSON.stringify(report.left))
console.log('broken:', JSON.stringify(broken(report)))
// #endregion run
