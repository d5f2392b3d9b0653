// Three jobs on one processor, in slices of two ticks.

import { roundRobin } from './policies.ts'
import { type Job, schedule } from './processor.ts'
import { lanes } from './timeline.ts'

// #region all
const jobs: Job[] = [
  { name: 'tea', arrives: 0, bursts: [4] },
  { name: 'toast', arrives: 0, bursts: [6] },
  { name: 'egg', arrives: 3, bursts: [3] },
]
console.log(lanes(jobs, schedule(jobs, roundRobin(2))))
// #endregion all
