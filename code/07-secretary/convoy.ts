// First come, first served: short jobs queue up behind a long one.

import { firstCome } from './policies.ts'
import { schedule } from './processor.ts'
import { jobs } from './three-jobs.ts'
import { lanes } from './timeline.ts'

// #region all
console.log(lanes(jobs, schedule(jobs, firstCome)))
// #endregion all
