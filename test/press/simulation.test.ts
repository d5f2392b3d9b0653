// What is made from a simulation: the figure, and the form that is kept.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { list, thisBook } from '../../.vitepress/press/book.ts'
import { simulated, simulationOf } from '../../.vitepress/press/evidence/simulation.ts'
import { simulationHtml } from '../../.vitepress/press/simulation.ts'
import type { Bar, Simulated, Simulation } from '../../.vitepress/press/simulation/format.ts'
import { runHtml } from '../../.vitepress/press/simulation/html.ts'

const WORDS = fc.constantFrom('<b>', '"q"', 'a & b', '{{ x }}', 'plain')
const anyRun: fc.Arbitrary<Simulated> = fc.record({
  lanes: fc.array(
    fc.record({
      name: WORDS,
      bars: fc
        .array(
          fc.tuple(
            fc.constantFrom<Bar['what']>('waits', 'runs', 'served', 'switch'),
            fc.nat(3),
            fc.integer({ min: 1, max: 9 }),
          ),
          { maxLength: 8 },
        ) // prettier-ignore
        .map((parts) => {
          let tick = 0
          return parts.map(([what, gap, length]): Bar => {
            const from = tick + gap
            tick = from + length
            return { what, from, to: tick }
          })
        }),
      facts: fc.record({ '<n>': fc.nat(), 'in "words"': WORDS }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  sums: fc.dictionary(WORDS, fc.nat()),
  end: fc.constant(100),
})

const row = (values: Record<string, string | number>, result: Simulated) => ({ values, result })
const figure = (result: Simulated): string =>
  simulationHtml(
    {
      version: 1,
      program: 'code/x.ts',
      hash: '',
      controls: [{ name: 'n', label: 'How many', min: 0, max: 3, value: 1 }],
      rows: [row({ n: 1 }, result), row({ n: 2 }, result)],
    },
    { id: 'run', caption: 'A <run>' },
  )

describe('the figure', () => {
  test('of any run has its texts escaped and its tags closed', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const open: string[] = []
        for (const [tag, name = ''] of figure(run).matchAll(/<\/?([a-z0-9]*)[^>]*>?/g)) {
          if (tag.startsWith('</')) expect(open.pop(), tag).toBe(name)
          else if (name === 'input') expect(tag.endsWith('>')).toBe(true)
          else {
            expect(tag).toMatch(/^<[a-z0-9]+( [a-z-]+(="[^"<]*")?)*>$/)
            open.push(name)
          }
        }
        expect(open).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('has a bar for each bar, and a row of numbers for each lane and for each run', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const html = figure(run)
        const bars = run.lanes.flatMap((lane) => lane.bars)
        expect(html.match(/<i data-what="\w+" style/g) ?? []).toHaveLength(bars.length)
        expect(html.match(/<th scope="row">/g)).toHaveLength(run.lanes.length + 2)
        expect(runHtml(run, 'run')).toContain(
          `role="img" aria-label="${run.lanes.length} lanes, of `,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('says of each other run what was changed', () => {
    const html = figure({
      lanes: [{ name: 'a', bars: [], facts: { n: 1 } }],
      sums: { b: 2 },
      end: 3,
    })
    expect(html).toContain('<th scope="row">the values above</th><td>2</td>')
    expect(html).toContain('<th scope="row">how many 2</th><td>2</td>')
  })
})

test('bars that overlap, or end after the whole, are no simulation', () => {
  const bar = (from: number, to: number): Bar => ({ what: 'runs', from, to })
  const run = (...bars: Bar[]): Simulated => ({
    lanes: [{ name: 'a', bars, facts: {} }],
    sums: {},
    end: 9,
  })
  expect(simulated.safeParse(run(bar(0, 3), bar(3, 9))).success).toBe(true)
  expect(simulated.safeParse(run(bar(0, 3), bar(2, 9))).success).toBe(false)
  expect(simulated.safeParse(run(bar(0, 10))).success).toBe(false)
})

test.for(list(thisBook, 'code/**/*.simulation.json'))('%s has runs that differ', (file) => {
  const { rows }: Simulation = simulationOf(thisBook, file.replace(/\.simulation\.json$/, ''))
  expect(rows.length).toBeGreaterThan(4)
  expect(new Set(rows.map(({ result }) => JSON.stringify(result))).size).toBe(rows.length)
})
