import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyChoice, type Control, type Value } from '../../.vitepress/press/choice/format.ts'
import { type Lane, type Simulated } from '../../code/07-secretary/controls.ts'
import { simulation as pool } from '../../code/07-secretary/pool-simulation.ts'
import { simulation as processor } from '../../code/07-secretary/processor-simulation.ts'
import { weightOfNice } from '../../code/07-secretary/processor.ts'
import { simulation as shares } from '../../code/07-secretary/shares-simulation.ts'
import { jobs } from '../../code/07-secretary/three-jobs.ts'

type Chosen<Of extends { run: (values: never) => Simulated }> = Parameters<Of['run']>[0]

/** Any choice that the controls offer. */
const any = <Values>(controls: readonly Control[]): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(
      controls.map((control): [string, fc.Arbitrary<Value>] => [
        control.name,
        'options' in control
          ? fc.constantFrom(...control.options)
          : fc
              .integer({ min: 0, max: (control.max - control.min) / (control.step ?? 1) })
              .map((n) => control.min + n * (control.step ?? 1)),
      ]),
    ),
  ) as fc.Arbitrary<Values>

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)
const ticks = ({ bars }: Lane, what: string): number =>
  sum(bars.filter((bar) => bar.what === what).map(({ from, to }) => to - from))

/** Bars follow one another, and fill whole ticks within the whole. */
function expectWhole({ lanes, end }: Simulated): void {
  for (const { bars } of lanes)
    for (const [n, { from, to }] of bars.entries()) {
      expect(from).toBeGreaterThanOrEqual(n > 0 ? bars[n - 1]!.to : 0)
      expect(to).toBeGreaterThan(from)
      expect(to).toBeLessThanOrEqual(end)
    }
}

describe('the pool that the reader fills', () => {
  test('serves no more at once than it has threads, and lets nobody wait beside a free one', () => {
    fc.assert(
      fc.property(any<Chosen<typeof pool>>(pool.controls), (chosen) => {
        const result = pool.run(chosen)
        expectWhole(result)
        const bars = result.lanes.flatMap((lane) => lane.bars)
        for (let tick = 0; tick < result.end; tick++) {
          const at = bars.filter(({ from, to }) => from <= tick && tick < to)
          const served = at.filter(({ what }) => what === 'served').length
          expect(served).toBeLessThanOrEqual(chosen.threads)
          if (at.length > served) expect(served).toBe(chosen.threads)
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  test('as many slow clients as threads: all others wait for the first of them to go', () => {
    for (const threads of [1, 3, 8]) {
      const { lanes } = pool.run({ threads, slow: threads, holds: 60, gap: 1 })
      expect(lanes[threads]!.bars[0]).toEqual({ what: 'waits', from: threads, to: 60 })
    }
    expect(pool.run({ threads: 3, slow: 1, holds: 30, gap: 1 }).sums['wait at once']).toBe(0)
    expect(pool.run({ threads: 5, slow: 3, holds: 30, gap: 1 }).sums['wait at once']).toBe(0)
  })
})

describe('the processor that the reader shares out', () => {
  test('whatever is chosen, each job has its ticks, and one at a time has the processor', () => {
    const works = (index: number) => sum(jobs[index]!.bursts.filter((_, n) => n % 2 === 0))
    fc.assert(
      fc.property(any<Chosen<typeof processor>>(processor.controls), (chosen) => {
        const result = processor.run(chosen)
        expectWhole(result)
        for (const [index, lane] of result.lanes.entries())
          expect(ticks(lane, 'runs')).toBe(works(index))
        const busy = result.lanes
          .flatMap(({ bars }) => bars.filter(({ what }) => what !== 'waits'))
          .toSorted((a, b) => a.from - b.from)
        for (const [n, { from }] of busy.entries())
          if (n > 0) expect(from).toBeGreaterThanOrEqual(busy[n - 1]!.to)
        const lost = (100 * sum(result.lanes.map((lane) => ticks(lane, 'switch')))) / result.end
        expect(result.sums['lost to switches']).toBe(`${lost.toFixed(0)} %`)
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  test('a key waits as long as the text finds', () => {
    const waits = (chosen: Chosen<typeof processor>) =>
      processor.run(chosen).sums['a key waits at most']
    expect(waits({ policy: 'first come', slice: 2, cost: 0 })).toBe(18)
    expect(waits({ policy: 'strict priority', slice: 2, cost: 0 })).toBe(0)
    const lost = [6, 7].map(
      (slice) => processor.run({ policy: 'round robin', slice, cost: 1 }).sums['lost to switches'],
    )
    expect(lost).toEqual(['20 %', '13 %'])
  })
})

describe('the shares that the reader sets', () => {
  test('under weights follow the weights, to a tick for each job', () => {
    fc.assert(
      fc.property(any<Chosen<typeof shares>>(shares.controls), (chosen) => {
        const { sums, lanes } = shares.run({ ...chosen, policy: 'weighted by niceness' })
        const names = ['Ann', 'Bob', 'Cid'] as const
        const all = sum(names.map((name) => weightOfNice(chosen[name])))
        expect(sum(lanes.map((lane) => ticks(lane, 'runs')))).toBe(1000)
        for (const name of names) {
          const due = (1000 * weightOfNice(chosen[name])) / all
          expect(Math.abs(Number(sums[name]) - due)).toBeLessThanOrEqual(3)
        }
      }),
      { seed: 7, numRuns: 30 },
    )
  })

  test('under strict priority the least nice has all, and equals take turns', () => {
    const strict = (Ann: number, Bob: number, Cid: number) =>
      Object.values(shares.run({ policy: 'strict priority', Ann, Bob, Cid }).sums)
    expect(strict(0, 3, 10)).toEqual([1000, 0, 0])
    expect(strict(5, 5, 10)).toEqual([500, 500, 0])
    expect(
      Object.values(shares.run({ policy: 'round robin', Ann: 0, Bob: 3, Cid: 10 }).sums),
    ).toEqual([334, 333, 333])
  })
})

test.for([
  ['pool', pool],
  ['processor', processor],
  ['shares', shares],
] as const)('no choice of %s is too much for a page', ([, { controls, run }]) => {
  const corners = controls.map((control) =>
    'options' in control
      ? control
      : { ...control, step: control.max - control.min, value: control.min },
  )
  let most = 0
  let longest = 0
  for (const values of everyChoice(corners)) {
    const begun = performance.now()
    const { lanes } = (run as (chosen: unknown) => Simulated)(values)
    longest = Math.max(longest, performance.now() - begun)
    most = Math.max(most, sum(lanes.map(({ bars }) => bars.length)))
  }
  expect(most).toBeLessThanOrEqual(200)
  expect(longest).toBeLessThan(500) // on a busy machine; an idle one takes a hundredth of it
})
