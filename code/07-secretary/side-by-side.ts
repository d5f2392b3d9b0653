// The same three jobs under four policies.

import { feedback, roundRobin } from './policies.ts'
import { strictPriority, weighted } from './policies.ts'
import { schedule } from './processor.ts'
import { jobs } from './three-jobs.ts'
import { lanes } from './timeline.ts'

// #region all
const policies = {
  'round robin': roundRobin(2),
  'strict priority': strictPriority(2),
  'weighted by niceness': weighted(2),
  'multilevel feedback': feedback(1, 4),
}
for (const [name, policy] of Object.entries(policies))
  console.log(`${name}\n${lanes(jobs, schedule(jobs, policy))}\n`)
// #endregion all
