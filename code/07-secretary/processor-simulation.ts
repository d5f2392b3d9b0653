// The three jobs on one processor, under a policy, a time slice and a cost
// of a switch that the reader chooses.

import { type Bar, type Simulated, type Values } from './controls.ts'
import {
  feedback,
  firstCome,
  roundRobin,
  strictPriority,
  weighted,
} from './policies.ts'
import { type Job, type Policy, schedule, type Span } from './processor.ts'
import { jobs } from './three-jobs.ts'
import { facts, spent, turns } from './timeline.ts'

// #region controls
const policies = {
  'first come': () => firstCome,
  'round robin': roundRobin,
  'strict priority': strictPriority,
  'weighted by niceness': weighted,
  'multilevel feedback': (slice: number) => feedback(slice, 4),
} satisfies Record<string, (slice: number) => Policy>

const controls = [
  {
    name: 'policy',
    label: 'Policy',
    options: Object.keys(policies) as (keyof typeof policies)[],
    value: 'round robin',
  },
  {
    name: 'slice',
    label: 'Time slice',
    min: 1,
    max: 14,
    value: 2,
    unit: 'ticks',
    one: 'tick',
  },
  {
    name: 'cost',
    label: 'A switch costs',
    min: 0,
    max: 3,
    value: 1,
    unit: 'ticks',
    one: 'tick',
  },
] as const
// #endregion controls

// #region run
type Chosen = Values<typeof controls>

function run({ policy, slice, cost }: Chosen): Simulated {
  const spans = schedule(jobs, policies[policy](slice), cost)
  const end = spans.at(-1)!.to
  const [report, search, keys] = jobs as [Job, Job, Job]
  const answers = turns(keys, spans)
    .filter(({ first }) => first)
    .map(({ ready, from }) => from - ready)
  const share = (100 * spent('switch', spans)) / end
  return {
    lanes: jobs.map((job) => ({
      name: job.name,
      bars: bars(job, spans),
      facts: {
        'first runs after': facts(job, spans).first,
        'done after': facts(job, spans).last,
      },
    })),
    sums: {
      'lost to switches': `${share.toFixed(0)} %`,
      'a key waits at most': Math.max(...answers),
      'search done after': facts(search, spans).last,
      'report done after': facts(report, spans).last,
    },
    end,
  }
}

/** When it waits for its turn, is switched to, and runs. */
const bars = (job: Job, spans: readonly Span[]) =>
  turns(job, spans)
    .flatMap(({ ready, from, to }): Bar[] => {
      const before = spans.find((span) => span.to === from)
      const paid = before?.what === 'switch' ? before.from : from
      return [
        { what: 'waits', from: ready, to: paid },
        { what: 'switch', from: paid, to: from },
        { what: 'runs', from, to },
      ]
    })
    .filter((bar) => bar.to > bar.from)
// #endregion run

export const simulation = {
  controls,
  run,
  rows: [
    { slice: 1 },
    { slice: 6 },
    { slice: 1, cost: 0 },
    { policy: 'first come' },
    { policy: 'strict priority' },
    { policy: 'weighted by niceness' },
    { policy: 'multilevel feedback' },
  ],
}
