// A planted bug, found by its seed, replayed, and shrunk.

import { describePlan } from './describe.ts'
import { broken } from './invariants.ts'
import { sharedBuffer } from './planted/shared-buffer.ts'
import { randomPlan } from './plan.ts'
import { runPlan } from './run-plan.ts'
import { failures, smallest } from './search.ts'
import { sizeOf } from './shrink.ts'

// #region found
const [failure] = failures(sharedBuffer, 0, 1000).take(1)
const { plan } = failure!
console.log(`seed ${plan.seed} fails, with ${sizeOf(plan)} things in it`)

const again = broken(runPlan(randomPlan(plan.seed), sharedBuffer))
const isSame = JSON.stringify(again) === JSON.stringify(failure!.broken)
console.log(`again, and the same: ${isSame}`)

const small = smallest(failure!, sharedBuffer)
console.log(`shrunk, with ${sizeOf(small)}:`)
for (const line of describePlan(small)) console.log(line)
for (const { what } of broken(runPlan(small, sharedBuffer)))
  console.log(what)
// #endregion found
