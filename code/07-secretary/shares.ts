// Under weights everyone gets a share, the nicer a smaller one.

import { weighted } from './policies.ts'
import { type Job, schedule, weightOfNice } from './processor.ts'

// #region all
const jobs = [0, 3, 10].map((nice): Job => ({
  name: `${nice}`,
  arrives: 0,
  bursts: [1000],
  nice,
}))
const spans = schedule(jobs, weighted(1)).slice(0, 1000)
const sum = jobs.reduce((all, { nice = 0 }) => all + weightOfNice(nice), 0)

console.log('nice  of 1000 ticks  by weight')
for (const { name, nice = 0 } of jobs) {
  const ticks = spans.filter(({ job }) => job === name).length
  const due = ((1000 * weightOfNice(nice)) / sum).toFixed(1)
  console.log(name.padStart(4), `${ticks}`.padStart(11), due.padStart(12))
}
// #endregion all
