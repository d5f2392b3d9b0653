// Under strict priority a job that is less urgent may wait for ever.

import { roundRobin, strictPriority, weighted } from '../policies.ts'
import { type Job, schedule } from '../processor.ts'
import { facts } from '../timeline.ts'

// #region all
const backup: Job = { name: 'backup', arrives: 0, bursts: [1], nice: 5 }
const urgent = (count: number) =>
  Array.from({ length: count }, (_, n): Job => {
    return { name: `urgent ${n}`, arrives: n, bursts: [1] }
  })

const policies = [strictPriority(1), weighted(1), roundRobin(1)]

console.log('          backup waits under')
console.log('urgent    strict priority  weights  round robin')
for (const count of [10, 100, 1000]) {
  const jobs = [...urgent(count), backup]
  const waits = policies.map(
    (policy) => facts(backup, schedule(jobs, policy)).first,
  )
  const columns = [15, 8, 12].map((width, n) =>
    `${waits[n]}`.padStart(width),
  )
  console.log(String(count).padStart(6), '  ', columns.join(' '))
}
// #endregion all
