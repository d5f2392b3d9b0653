// Under strict priority a job that is less urgent may wait for ever.

import { roundRobin, strictPriority } from '../policies.ts'
import { type Job, schedule } from '../processor.ts'
import { facts } from '../timeline.ts'

// #region all
const backup: Job = { name: 'backup', arrives: 0, bursts: [1], nice: 5 }
const urgent = (count: number) =>
  Array.from({ length: count }, (_, n): Job => {
    return { name: `urgent ${n}`, arrives: n, bursts: [1] }
  })

console.log('urgent jobs  backup waits: by priority  in turn')
for (const count of [10, 100, 1000]) {
  const jobs = [...urgent(count), backup]
  const waits = [strictPriority(1), roundRobin(1)].map(
    (policy) => facts(backup, schedule(jobs, policy)).first,
  )
  console.log(
    String(count).padStart(11),
    String(waits[0]).padStart(26),
    String(waits[1]).padStart(8),
  )
}
// #endregion all
