// Three jobs that differ: one computes for long, one is soon done, and one
// answers a keyboard, so that most of the time it waits for a key.

import { type Job } from './processor.ts'

// #region jobs
export const jobs: readonly Job[] = [
  { name: 'report', arrives: 0, bursts: [14], nice: 5 },
  { name: 'search', arrives: 1, bursts: [6], nice: 0 },
  { name: 'keys', arrives: 2, bursts: [1, 4, 1, 4, 1], nice: -5 },
]
// #endregion jobs
