// The recorder, on programs whose runs are small enough to know by heart.

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../.vitepress/press/evidence/recording.ts'
import { replay, type Recording, type State } from '../../.vitepress/press/recorder/format.ts'
import { record } from '../../.vitepress/press/recorder/record.ts'
import { RecordingSchema } from '../../.vitepress/press/recorder/schema.ts'
import { scratch } from './scratch.ts'

const fixture = { root: join(import.meta.dirname, 'fixture') }
const path = (name: string): string => `code/01-fixture/${name}.ts`

/** A state in a line: what happened | stack | parked. */
const line = ({ event, stack, parked }: State): string => {
  const frame = (f: State['stack'][number]): string => `${f.name}:${f.line}`
  return [event.do, stack.map(frame).join(' > '), parked.map(frame).join(' ')].join(' | ')
}
const lines = (recording: Recording): string[] => replay(recording).map(line)

describe.concurrent('recorded twice, a program gives the same bytes', () => {
  test.for(['loop', 'finally', 'delegate', 'two-modules', 'throw'])('%s', async (name) => {
    const once = await record(fixture, path(name))
    const twice = await record(fixture, path(name))
    expect(layOut(once)).toBe(layOut(twice))
    expect(RecordingSchema.parse(once)).toEqual(once)
  })
})

describe.concurrent('a recording', () => {
  test('shows frames that park and come back as one', async () => {
    expect(lines(await record(fixture, path('delegate')))).toEqual([
      'call | delegate.ts:12 | ',
      'make | delegate.ts:13 | outer #1:7',
      'call | delegate.ts:13 > outer #1:8 | ',
      'call | delegate.ts:13 > outer #1:8 > inner #2:3 | ',
      'park | delegate.ts:13 | outer #1:8 inner #2:3',
      'line | delegate.ts:14 | outer #1:8 inner #2:3',
      'resume | delegate.ts:14 > outer #1:8 > inner #2:4 | ',
      'return | delegate.ts:14 > outer #1:9 | ',
      'return | delegate.ts:14 | ',
      'return |  | ',
      'end |  | ',
    ])
  })

  test('shows a parked generator that is closed, with and without its cleanup', async () => {
    const states = replay(await record(fixture, path('finally')))
    expect(states.map(line)).toEqual(
      expect.arrayContaining([
        'park | finally.ts:13 | guarded #1:4',
        'resume | finally.ts:13 > guarded #1:7 | ',
        'return | finally.ts:13 | ',
        'make | finally.ts:16 | guarded #2:2',
        'close | finally.ts:25 | ',
      ]),
    )
    expect(states.at(-1)!.output).toBe('cleanup of first\nearly\ntidy\n')
  })

  test('shows a spread pulling, though no line of the program runs between', async () => {
    const all = lines(await record(fixture, path('loop')))
    expect(all.filter((each) => each === 'park | loop.ts:14 | count #2:5')).toHaveLength(3)
  })

  test('shows what is thrown, where it lands, and what it ends', async () => {
    const { events } = await record(fixture, path('throw'))
    const told = events.filter((e) => e.do === 'throw' || e.do === 'unwind')
    expect(told.map(({ do: what, value }) => [what, value])).toEqual([
      ['throw', 'Error: first'],
      ['throw', 'Error: second'],
      ['unwind', undefined],
    ])
  })

  test('has the locals as they change', async () => {
    const states = replay(await record(fixture, path('two-modules')))
    const words = states.flatMap(({ stack }) =>
      stack.filter(({ name }) => name === 'words #1').map(({ locals }) => locals['word']),
    )
    expect([...new Set(words)]).toEqual([undefined, "'tea'", "'toast'"])
  })

  test('that would be too long is refused', async () => {
    const book = scratch({
      'package.json': '{"type":"module"}',
      'code/01-x/p.ts': 'let n = 0\nwhile (n < 200) {\n  n = n + 1\n}\n',
    })
    await expect(record(book, 'code/01-x/p.ts')).rejects.toThrow(
      'code/01-x/p.ts: a recording has at most 300 events, and this run has 40',
    )
  })

  test('of a run that neither stops nor ends is given up in time', async () => {
    const book = scratch({
      'package.json': '{"type":"module"}',
      'code/01-x/p.ts': 'setInterval(() => undefined, 1000)\n',
    })
    await expect(record(book, 'code/01-x/p.ts', { time: 3_000, stops: 40 })).rejects.toThrow(
      'the recorded program does not end: stopped after 3 s',
    )
  })

  test('of a run without end is given up after so many stops', async () => {
    const book = scratch({
      'package.json': '{"type":"module"}',
      'code/01-x/p.ts': 'while (true) {\n  Math.random()\n}\n',
    })
    await expect(record(book, 'code/01-x/p.ts', { time: 60_000, stops: 40 })).rejects.toThrow(
      'code/01-x/p.ts: the run is too long to record',
    )
  })
})
