// Looks for a seed whose run is not as it should be, and for the least
// plan that fails in the same way.

import { broken, type Broken } from './invariants.ts'
import { type Plan, randomPlan } from './plan.ts'
import { runPlan } from './run-plan.ts'
import { shrink } from './shrink.ts'
import type { Subject } from './subject.ts'

// #region search
export interface Failure {
  readonly plan: Plan
  readonly broken: readonly Broken[]
}

/** The failures of the seeds from `from` to `to`, the last one included. */
export function* failures(
  subject: Subject,
  from: number,
  to: number,
): Generator<Failure, void> {
  for (let seed = from; seed <= to; seed++) {
    const plan = randomPlan(seed)
    const what = broken(runPlan(plan, subject))
    if (what.length > 0) yield { plan, broken: what }
  }
}
// #endregion search

// #region smallest
/** A plan that breaks the same invariant, and has nothing to spare. */
export function smallest(failure: Failure, subject: Subject): Plan {
  const name = failure.broken[0]!.invariant // a failure breaks one
  return shrink(failure.plan, (plan) =>
    broken(runPlan(plan, subject)).some((one) => one.invariant === name),
  )
}
// #endregion smallest
