import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  feedback,
  firstCome,
  roundRobin,
  strictPriority,
  weighted,
} from '../../code/07-secretary/policies.ts'
import {
  type Job,
  type Policy,
  schedule,
  type Span,
  weightOfNice,
} from '../../code/07-secretary/processor.ts'
import { facts, lanes, spent } from '../../code/07-secretary/timeline.ts'

const policies: Record<string, () => Policy> = {
  'first come': () => firstCome,
  'round robin': () => roundRobin(3),
  'strict priority': () => strictPriority(2),
  weighted: () => weighted(2),
  feedback: () => feedback(1, 4),
}

const anyJobs = fc
  .array(
    fc.record({
      arrives: fc.nat(20),
      bursts: fc
        .array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })
        .map((pairs) => [...pairs, ...(pairs.length % 2 ? [] : [1])]),
      nice: fc.integer({ min: -20, max: 19 }),
    }),
    { maxLength: 6 },
  )
  .map((jobs) => jobs.map((job, n): Job => ({ ...job, name: String(n) })))

const works = ({ bursts }: Job) =>
  bursts.filter((_, n) => n % 2 === 0).reduce((sum, ticks) => sum + ticks, 0)

const runs = (spans: Span[], name?: string) =>
  spans.filter(({ what, job }) => what === 'run' && (name === undefined || job === name))

const endless = (count: number, nice: (n: number) => number = () => 0): Job[] =>
  Array.from({ length: count }, (_, n) => ({
    name: String(n),
    arrives: 0,
    bursts: [2000],
    nice: nice(n),
  }))

describe('every policy', () => {
  for (const [name, policy] of Object.entries(policies)) {
    test(`${name}: no gap, no overlap, and each job works as long as it needs`, () => {
      fc.assert(
        fc.property(anyJobs, fc.nat(2), (jobs, cost) => {
          const spans = schedule(jobs, policy(), cost)
          let end = 0
          for (const { from, to } of spans) {
            expect(from).toBe(end)
            expect(to).toBeGreaterThan(from)
            end = to
          }
          for (const job of jobs)
            expect(runs(spans, job.name).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(
              works(job),
            )
        }),
        { seed: 7 },
      )
    })

    test(`${name}: nobody runs before it has come, or while it waits`, () => {
      fc.assert(
        fc.property(anyJobs, (jobs) => {
          const spans = schedule(jobs, policy())
          for (const job of jobs) {
            const own = runs(spans, job.name)
            let place = 0
            let ready = job.arrives
            for (const [n, burst] of job.bursts.entries())
              if (n % 2 === 1) ready += burst
              else
                for (let left = burst; left > 0; place++) {
                  expect(own[place]!.from).toBeGreaterThanOrEqual(ready)
                  left -= own[place]!.to - own[place]!.from
                  ready = own[place]!.to
                }
          }
        }),
        { seed: 7 },
      )
    })

    test(`${name}: a processor that costs nothing to switch is idle only if nobody is ready`, () => {
      fc.assert(
        fc.property(anyJobs, (jobs) => {
          const spans = schedule(jobs, policy())
          expect(spent('switch', spans)).toBe(0)
          expect(spent('run', spans)).toBe(jobs.reduce((sum, job) => sum + works(job), 0))
          for (const job of jobs)
            for (const { what, from, to } of spans)
              if (what === 'idle') expect(job.arrives <= from || job.arrives >= to).toBe(true)
        }),
        { seed: 7 },
      )
    })
  }

  test('the same jobs under the same policy make the same spans, and stay as they were', () => {
    fc.assert(
      fc.property(anyJobs, (jobs) => {
        const before = structuredClone(jobs)
        expect(schedule(jobs, weighted(2), 1)).toEqual(schedule(jobs, weighted(2), 1))
        expect(jobs).toEqual(before)
      }),
      { seed: 7 },
    )
  })
})

describe('policies and their bounds', () => {
  test('round robin: of n that compute, each waits n - 1 slices and no more', () => {
    for (const count of [2, 5]) {
      const spans = runs(schedule(endless(count), roundRobin(10)))
      for (const [n, { job, from }] of spans.entries()) {
        const again = spans.slice(n + 1).find((span) => span.job === job)
        if (again) expect(again.from - from).toBe(10 * count)
      }
    }
  })

  test('a switch is paid for when the job changes, and not before the first', () => {
    const spans = schedule(endless(2), roundRobin(500), 3)
    expect(spans[0]!.what).toBe('run')
    expect(spent('switch', spans)).toBe(3 * 7)
    expect(spent('switch', schedule(endless(1), roundRobin(500), 3))).toBe(0)
  })

  test('first come: who has the processor keeps it until it waits', () => {
    const spans = schedule(endless(3), firstCome)
    expect(spans.map(({ job, from }) => [job, from])).toEqual([
      ['0', 0],
      ['1', 2000],
      ['2', 4000],
    ])
  })

  test('strict priority: the less urgent gets nothing while the more urgent is ready', () => {
    const spans = schedule(
      endless(3, (n) => n),
      strictPriority(7),
    )
    expect(facts(endless(3)[2]!, spans).first).toBe(4000)
  })

  test('weighted: shares follow the weights, to a slice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 5 }),
        (nices) => {
          const jobs = endless(nices.length, (n) => nices[n]!)
          const spans = runs(schedule(jobs, weighted(1))).slice(0, 1000)
          const sum = nices.reduce((all, nice) => all + weightOfNice(nice), 0)
          for (const { name, nice = 0 } of jobs) {
            const share = spans.filter(({ job }) => job === name).length
            expect(Math.abs(share - (1000 * weightOfNice(nice)) / sum)).toBeLessThanOrEqual(
              nices.length,
            )
          }
        },
      ),
      { seed: 7, numRuns: 40 },
    )
  })

  test('weighted: who comes late has no claim to what the others had', () => {
    const late: Job = { name: 'late', arrives: 1000, bursts: [1000] }
    const spans = schedule([...endless(1), late], weighted(1))
    const next = spans.filter(({ from }) => from >= 1000 && from < 1200)
    expect(next.filter(({ job }) => job === 'late').length).toBe(100)
  })

  test('feedback: who computes sinks, who waits rises again', () => {
    const [report, keys]: [Job, Job] = [
      { name: 'report', arrives: 0, bursts: [100] },
      { name: 'keys', arrives: 0, bursts: [1, 5, 1, 5, 1] },
    ]
    const spans = schedule([report, keys], feedback(1, 3))
    const lengths = runs(spans, 'report').map(({ from, to }) => to - from)
    expect(lengths.slice(0, 3)).toEqual([1, 2, 4])
    expect(Math.max(...lengths)).toBe(4)
    const [, second, third] = runs(spans, 'keys')
    expect(second!.from).toBeLessThanOrEqual(2 + 5 + 4)
    expect(third!.from - second!.to).toBeLessThanOrEqual(5 + 4)
  })
})

describe('starvation', () => {
  /** When ten ticks of work are done that are less urgent than a stream of ever new jobs. */
  function done(policy: Policy, count: number) {
    const stream = Array.from({ length: count }, (_, n): Job => {
      return { name: `short ${n}`, arrives: n, bursts: [1] }
    })
    const long: Job = { name: 'long', arrives: 0, bursts: [10], nice: 5 }
    return facts(long, schedule([long, ...stream], policy)).last
  }

  for (const [name, policy] of [
    ['strict priority', strictPriority(1)],
    ['feedback, of the lowest level', feedback(1, 3)],
  ] as const)
    test(`under ${name}: the work is done when the stream is over`, () => {
      expect(done(policy, 300)).toBeGreaterThanOrEqual(300)
      expect(done(policy, 600)).toBeGreaterThanOrEqual(600)
    })

  for (const [name, policy] of [
    ['round robin', roundRobin(1)],
    ['weighted', weighted(1)],
  ] as const)
    test(`under ${name} there is none: how long the stream is makes no difference`, () => {
      expect(done(policy, 600)).toBe(done(policy, 300))
      expect(done(policy, 300)).toBeLessThan(200)
    })
})

describe('lanes', () => {
  test('a character for each tick', () => {
    const jobs = endless(2).map((job) => ({ ...job, bursts: [2] }))
    expect(lanes(jobs, schedule(jobs, roundRobin(1), 1))).toBe('0 #../#..\n1 ./#../#')
  })
})
