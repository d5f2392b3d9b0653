// Two more planted bugs: the first seed that finds each, and the least
// plan that still fails.

import { describePlan } from './describe.ts'
import { broken } from './invariants.ts'
import { forgetful } from './planted/forgetful.ts'
import { lostPermit } from './planted/lost-permit.ts'
import { runPlan } from './run-plan.ts'
import { failures, smallest } from './search.ts'
import { sizeOf } from './shrink.ts'
import type { Subject } from './subject.ts'

// #region bugs
const planted: Record<string, Subject> = {
  'a lost permit': lostPermit,
  'a forgetful stop': forgetful,
}
for (const [bug, subject] of Object.entries(planted)) {
  const [failure] = failures(subject, 0, 1000).take(1)
  const small = smallest(failure!, subject)
  const { invariant, what } = broken(runPlan(small, subject))[0]!
  console.log(`${bug}, found by seed ${failure!.plan.seed}`)
  console.log(`size ${sizeOf(failure!.plan)}, shrunk to ${sizeOf(small)}:`)
  for (const line of describePlan(small)) console.log(`  ${line}`)
  console.log(`  broken: ${invariant}. ${what}\n`)
}
// #endregion bugs
