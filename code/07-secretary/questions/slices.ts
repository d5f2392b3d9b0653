// Two jobs in slices of two ticks.

import { roundRobin } from '../policies.ts'
import { schedule } from '../processor.ts'

// #region all
const spans = schedule(
  [
    { name: 'a', arrives: 0, bursts: [3] },
    { name: 'b', arrives: 0, bursts: [2] },
  ],
  roundRobin(2),
)
console.log(...spans.map(({ job, from, to }) => `${job} ${from}–${to}`))
// #endregion all
