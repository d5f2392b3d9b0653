// Three jobs that compute without end, as nice as the reader makes them:
// who gets how much of a thousand ticks.

import { type Simulated, type Values } from './controls.ts'
import { roundRobin, strictPriority, weighted } from './policies.ts'
import { type Job, schedule, weightOfNice } from './processor.ts'
import { spent } from './timeline.ts'

const TICKS = 1000

// #region controls
const policies = {
  'weighted by niceness': weighted(1),
  'strict priority': strictPriority(1),
  'round robin': roundRobin(1),
}

const nice = <const Name extends string>(name: Name, value: number) =>
  ({ name, label: `${name} is nice`, min: -10, max: 10, value }) as const

const controls = [
  {
    name: 'policy',
    label: 'Policy',
    options: Object.keys(policies) as (keyof typeof policies)[],
    value: 'weighted by niceness',
  },
  nice('Ann', 0),
  nice('Bob', 3),
  nice('Cid', 10),
] as const
// #endregion controls

// #region run
function run(chosen: Values<typeof controls>): Simulated {
  const jobs = (['Ann', 'Bob', 'Cid'] as const).map((name): Job => {
    return { name, arrives: 0, bursts: [TICKS], nice: chosen[name] }
  })
  const all = schedule(jobs, policies[chosen.policy])
  const spans = all.filter(({ from }) => from < TICKS)
  const sum = jobs.reduce((total, job) => total + weight(job), 0)
  const shares = jobs.map(({ name }) =>
    spent(
      'run',
      spans.filter(({ job }) => job === name),
    ),
  )
  return {
    lanes: jobs.map((job, n) => ({
      name: job.name,
      bars: [{ what: 'runs' as const, from: 0, to: shares[n]! }],
      facts: {
        weight: weight(job).toFixed(2),
        'ticks by weight': ((TICKS * weight(job)) / sum).toFixed(1),
        'ticks had': shares[n]!,
      },
    })),
    sums: { Ann: shares[0]!, Bob: shares[1]!, Cid: shares[2]! },
    end: TICKS,
  }
}

const weight = ({ nice = 0 }: Job) => weightOfNice(nice)
// #endregion run

export const simulation = {
  controls,
  run,
  rows: [
    { Cid: 3 },
    { Cid: -10 },
    { Ann: 10, Bob: 10 },
    { policy: 'strict priority' },
    { policy: 'round robin' },
  ],
}
