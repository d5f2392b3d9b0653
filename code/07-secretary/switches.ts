// What switches cost: the longer the slice, the less; and the wait grows.

import { roundRobin } from './policies.ts'
import { type Job, schedule } from './processor.ts'
import { facts, spent } from './timeline.ts'

// #region all
const jobs = ['a', 'b', 'c', 'd'].map((name): Job => ({
  name,
  arrives: 0,
  bursts: [240],
}))

console.log('slice  switching  d waits at first')
for (const slice of [1, 4, 20, 80, 240]) {
  const spans = schedule(jobs, roundRobin(slice), 1)
  const share = spent('switch', spans) / spans.at(-1)!.to
  const percent = `${Math.round(share * 100)} %`.padStart(9)
  const waits = String(facts(jobs[3]!, spans).first).padStart(8)
  console.log(String(slice).padStart(5), percent, waits)
}
// #endregion all
