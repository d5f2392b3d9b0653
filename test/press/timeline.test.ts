// What is made from a trace: its moments, the chart, the sentences, and the figure.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { list, thisBook } from '../../.vitepress/press/book.ts'
import { layOutTrace, trace as schema, traceOf } from '../../.vitepress/press/evidence/trace.ts'
import { escape, textOf } from '../../.vitepress/press/filmstrip/html.ts'
import { timeline } from '../../.vitepress/press/timeline.ts'
import { chart } from '../../.vitepress/press/timeline/chart.ts'
import { MAX_TRACE_EVENTS, moments, type Trace } from '../../.vitepress/press/timeline/format.ts'
import { timelineSentences } from '../../.vitepress/press/timeline/sentence.ts'
import { anyTrace, cancelled, trace } from './traces.ts'

const said = (of: Trace): string[] => timelineSentences(of, moments(of))
const figure = (of: Trace): string =>
  timeline(of, {
    id: 'run',
    caption: 'A "run"',
    highlight: () => Array.from({ length: 30 }, (_, line) => escape(`line${line + 1}()`)),
  })

test('every step is told in a sentence', () => {
  expect(said(cancelled)).toEqual([
    'main is made and ready.',
    'main runs.',
    'main makes sleeper, which is ready.',
    'main parks at line 20 and waits for its alarm.',
    'sleeper runs.',
    'sleeper parks at line 7 of lib.ts and waits for news.',
    'At 5 ms the clock wakes main, which waited for its alarm.',
    'main goes on at line 20.',
    'main asks sleeper to end.',
    'sleeper has to leave its wait, and is ready.',
    'main parks at line 21 and waits for the end of sleeper.',
    'sleeper runs, and the cancel is thrown into it at line 7 of lib.ts.',
    'sleeper pauses at line 9, still ready.',
    'sleeper goes on at line 9.',
    'sleeper is <up>.',
    'sleeper ends, cancelled.',
    'sleeper wakes main, which waited for the end of sleeper.',
    'main goes on at line 21.',
    'main ends with an error.',
  ])
})

test('a cancel that cannot be heard at once is told as such', () => {
  const asked = trace(
    ['main', 'other'],
    [
      { time: 0, what: 'ready', task: 1, by: 0 },
      { time: 0, what: 'run', task: 1, by: 1 },
      { time: 0, what: 'cancel', task: 1, by: 1 },
      { time: 0, what: 'made', task: 2, by: 1 },
      { time: 0, what: 'ready', task: 2, by: 1 },
      { time: 0, what: 'cancel', task: 2, by: 1 },
      { time: 0, what: 'ended', task: 1, by: 1 },
    ],
  )
  expect(said(asked)).toEqual([
    'main is ready.',
    'main runs.',
    'main asks itself to end; it will be told where it waits next.',
    'main makes other, which is ready.',
    'main asks other to end; it will be told where it waits next.',
    'main ends.',
  ])
})

describe('the chart', () => {
  const drawn = chart(moments(cancelled))

  test('has a row a task below the clock’s, and a column a step', () => {
    expect(drawn.columns).toBe(19)
    expect(drawn.clock).toBe(true)
    expect(drawn.tasks.map(({ name, row }) => [name, row])).toEqual([
      ['main', 1],
      ['sleeper', 2],
    ])
    expect(drawn.ticks).toEqual([
      { at: 0, text: '0 ms' },
      { at: 6, text: '5 ms' },
    ])
  })

  test('has bars that say how a task stands, on what it is parked, and how it ended', () => {
    const bars = drawn.bars.filter(({ row }) => row === 2)
    expect(bars.map(({ from, to, state, label }) => [from, to, state, label])).toEqual([
      [2, 4, 'ready', ''],
      [4, 5, 'running', ''],
      [5, 9, 'parked', 'news'],
      [9, 11, 'ready', ''],
      [11, 12, 'running', ''],
      [12, 13, 'ready', ''],
      [13, 15, 'running', ''],
      [15, 19, 'ended', 'cancelled'],
    ])
  })

  test('has an arrow from who made, woke or cancelled, also from the clock', () => {
    expect(drawn.arrows).toEqual([
      { at: 2, from: 1, to: 2, does: 'makes' },
      { at: 6, from: 0, to: 1, does: 'wakes' },
      { at: 8, from: 1, to: 2, does: 'cancels' },
      { at: 9, from: 1, to: 2, does: 'wakes' },
      { at: 16, from: 2, to: 1, does: 'wakes' },
    ])
  })

  test('has no clock where no time passes', () => {
    const still = chart(moments({ ...cancelled, events: cancelled.events.slice(0, 8) }))
    expect(still.clock).toBe(false)
    expect(still.tasks.map(({ row }) => row)).toEqual([0, 1])
    expect(still.arrows.map(({ from, to }) => [from, to])).toEqual([[0, 1]])
  })

  test('of any trace: bars follow one another, and no two ticks share their room', () => {
    fc.assert(
      fc.property(anyTrace, (run) => {
        const { columns, tasks, bars, ticks, arrows } = chart(moments(run))
        for (const { row } of tasks) {
          const own = bars.filter((bar) => bar.row === row)
          for (const [index, { from, to }] of own.entries()) {
            expect(from).toBeLessThan(to)
            expect(to).toBe(own[index + 1]?.from ?? columns)
          }
        }
        for (const [index, { at }] of ticks.entries())
          if (index > 0) expect(at - ticks[index - 1]!.at).toBeGreaterThanOrEqual(columns * 0.16)
        for (const { from, to } of arrows) expect(from).not.toBe(to)
      }),
    )
  })
})

describe('the figure', () => {
  test('has every step in words, with a link to each line that is named', () => {
    const html = figure(cancelled)
    const steps = [...html.matchAll(/<li value="\d+"><p>(.*?)<\/p>/g)].map(([, step]) => step!)
    expect(steps.map(textOf)).toEqual(said(cancelled))
    expect(steps[3]).toContain('at <a href="#run-0-L20">line 20</a>')
    expect(steps[5]).toContain('at <a href="#run-1-L7">line 7 of lib.ts</a>')
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id!}"`)
  })

  test('is one image to who does not see it, and names its parts', () => {
    const html = figure(cancelled)
    expect(html).toMatch(/role="img" aria-label="Chart of 19 steps of main and sleeper\./)
    expect(html).toContain('aria-label="Timeline: A &quot;run&quot;"')
  })

  test('of any trace has its texts escaped, its tags closed, and a whole sentence a step', () => {
    fc.assert(
      fc.property(anyTrace, (run) => {
        const html = figure(run)
        const open: string[] = []
        for (const [tag, name = ''] of html.matchAll(/<\/?([a-z0-9]*)[^>]*>?/g)) {
          if (tag.startsWith('</')) expect(open.pop(), tag).toBe(name)
          else {
            expect(tag).toMatch(/^<[a-z0-9]+( [a-z-]+(="[^"<]*")?)*>$/)
            open.push(name)
          }
        }
        expect(open).toEqual([])
        for (const sentence of said(run)) {
          expect(sentence).toMatch(/^\S.*\.$/)
          expect(sentence).not.toMatch(/undefined|null|NaN/)
        }
      }),
    )
  })
})

describe('the form that is kept', () => {
  test('is read as it was laid out', () => {
    expect(schema.parse(JSON.parse(layOutTrace(cancelled)))).toEqual(cancelled)
  })

  test.for([
    ['a task that is not in the list', { tasks: cancelled.tasks.slice(1) }],
    ['time that goes back', { events: cancelled.events.toReversed() }],
    ['no event', { events: [] }],
    ['a place without a line', { events: [{ ...cancelled.events[5]!, at: ['x.ts'] }] }],
    ['more events than fit', { events: Array.from({ length: 81 }, () => cancelled.events[0]!) }],
    ['another version', { version: 2 }],
  ] as const)('refuses %s', ([, wrong]) => {
    expect(schema.safeParse({ ...cancelled, ...wrong }).success).toBe(false)
  })
})

test.for(list(thisBook, 'code/**/*.trace.json'))(
  '%s is a trace of no more events than fit',
  (file) => {
    const kept = traceOf(thisBook, file.replace(/\.trace\.json$/, ''))
    expect(kept.events.length).toBeLessThanOrEqual(MAX_TRACE_EVENTS)
    expect(new Set(said(kept)).size).toBeGreaterThan(5)
  },
)
