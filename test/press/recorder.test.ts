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

/** The states of a program `p.ts` that stands here. */
async function linesOf(...program: string[]): Promise<string[]> {
  const book = scratch({
    'package.json': '{"type":"module"}',
    'code/01-x/p.ts': program.map((each) => `${each}\n`).join(''),
  })
  return lines(await record(book, 'code/01-x/p.ts'))
}

/** All from the first that begins so. */
const from = (start: string, all: string[]): string[] =>
  all.slice(all.findIndex((each) => each.startsWith(start)))

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

  describe('tells apart generators of one function', () => {
    test('when a break closes a pipeline with one stage used twice', async () => {
      const all = await linesOf(
        'function* stage(items: Iterable<number>) {',
        '  try {',
        '    for (const item of items) yield item',
        '  } finally {',
        "    console.log('closed')",
        '  }',
        '}',
        'for (const item of stage(stage([1, 2]))) {',
        '  console.log(item)',
        '  break',
        '}',
      )
      expect(from('call | p.ts:8 > ', all)).toEqual([
        'call | p.ts:8 > stage #2:3 | stage #1:1',
        'call | p.ts:8 > stage #2:3 > stage #1:3 | ',
        'park | p.ts:8 > stage #2:3 | stage #1:3',
        'park | p.ts:9 | stage #1:3 stage #2:3',
        'line | p.ts:10 | stage #1:3 stage #2:3',
        'resume | p.ts:10 > stage #2:3 > stage #1:5 | ',
        'return | p.ts:10 > stage #2:5 | ',
        'return | p.ts:10 | ',
        'return |  | ',
        'end |  | ',
      ])
    })

    test('when a next goes through a stage used twice', async () => {
      const all = await linesOf(
        'function* stage(items: Iterable<number>): Generator<number> {',
        '  yield* items',
        '}',
        'function* source() {',
        '  yield 1',
        '  yield 2',
        '}',
        'const all = stage(stage(source()))',
        'all.next()',
        'all.next()',
      )
      expect(from('call | p.ts:9 > ', all)).toEqual([
        'call | p.ts:9 > stage #3:2 | source #1:4 stage #2:1',
        'call | p.ts:9 > stage #3:2 > stage #2:2 | source #1:4',
        'call | p.ts:9 > stage #3:2 > stage #2:2 > source #1:5 | ',
        'park | p.ts:10 | source #1:5 stage #2:2 stage #3:2',
        'resume | p.ts:10 > stage #3:2 > stage #2:2 > source #1:6 | ',
        'park | p.ts:10 | source #1:6 stage #2:2 stage #3:2',
        'return |  | source #1:6 stage #2:2 stage #3:2',
        'end |  | source #1:6 stage #2:2 stage #3:2',
      ])
    })

    test('when it delegates to itself while another waits', async () => {
      const all = await linesOf(
        'type Tree = [number, ...Tree[]]',
        'function* walk([value, ...below]: Tree): Generator<number> {',
        '  for (const tree of below) yield* walk(tree)',
        '  yield value',
        '}',
        'const other = walk([4])',
        'const all = walk([1, [2, [3]]])',
        'all.next()',
        'other.next()',
        'all.next()',
        'all.next()',
      )
      expect(from('call | p.ts:8 > ', all)).toEqual([
        'call | p.ts:8 > walk #2:3 | walk #1:2',
        'call | p.ts:8 > walk #2:3 > walk #3:3 | walk #1:2',
        'call | p.ts:8 > walk #2:3 > walk #3:3 > walk #4:3 | walk #1:2',
        'line | p.ts:8 > walk #2:3 > walk #3:3 > walk #4:4 | walk #1:2',
        'park | p.ts:9 | walk #1:2 walk #2:3 walk #3:3 walk #4:4',
        'call | p.ts:9 > walk #1:3 | walk #2:3 walk #3:3 walk #4:4',
        'line | p.ts:9 > walk #1:4 | walk #2:3 walk #3:3 walk #4:4',
        'park | p.ts:10 | walk #1:4 walk #2:3 walk #3:3 walk #4:4',
        'resume | p.ts:10 > walk #2:3 > walk #3:3 > walk #4:5 | walk #1:4',
        'return | p.ts:10 > walk #2:3 > walk #3:3 | walk #1:4',
        'line | p.ts:10 > walk #2:3 > walk #3:4 | walk #1:4',
        'park | p.ts:11 | walk #1:4 walk #2:3 walk #3:4',
        'resume | p.ts:11 > walk #2:3 > walk #3:5 | walk #1:4',
        'return | p.ts:11 > walk #2:3 | walk #1:4',
        'line | p.ts:11 > walk #2:4 | walk #1:4',
        'park | p.ts:11 | walk #1:4 walk #2:4',
        'return |  | walk #1:4 walk #2:4',
        'end |  | walk #1:4 walk #2:4',
      ])
    })

    test('when they hold the same values, so that only their order says which is which', async () => {
      const all = await linesOf(
        'const sources: Iterable<number>[] = [[1, 2]]',
        'function* stage(): Generator<number> {',
        '  try {',
        '    yield* sources.pop()!',
        '  } finally {',
        "    console.log('closed')",
        '  }',
        '}',
        'sources.push(stage())',
        'const outer = stage()',
        'outer.next()',
        'outer.return(0)',
      )
      expect(from('call | p.ts:11 > ', all)).toEqual([
        'call | p.ts:11 > stage #2:4 | stage #1:2',
        'call | p.ts:11 > stage #2:4 > stage #1:4 | ',
        'park | p.ts:12 | stage #1:4 stage #2:4',
        'resume | p.ts:12 > stage #2:4 > stage #1:6 | ',
        'return | p.ts:12 > stage #2:6 | ',
        'return | p.ts:12 | ',
        'return |  | ',
        'end |  | ',
      ])
    })

    test('when they park and are closed between two places where V8 can stop', async () => {
      const all = await linesOf(
        'function* stage(items: Iterable<number>): Generator<number> {',
        '  try {',
        '    yield* items',
        '  } finally {',
        "    console.log('closed')",
        '  }',
        '}',
        'const [first] = stage(stage([1, 2]))',
      )
      expect(from('call | p.ts:8 > ', all)).toEqual([
        'call | p.ts:8 > stage #2:3 | stage #1:1',
        'call | p.ts:8 > stage #2:3 > stage #1:3 | ',
        'park | p.ts:8 | stage #1:3 stage #2:3',
        'resume | p.ts:8 > stage #2:3 > stage #1:5 | ',
        'return | p.ts:8 > stage #2:5 | ',
        'return | p.ts:8 | ',
        'return |  | ',
        'end |  | ',
      ])
    })
  })

  test('has what the last line of a program does', async () => {
    const all = await linesOf(
      'function* one() {',
      '  yield 1',
      '}',
      'const waiting = one()',
      'waiting.next()',
      'waiting.return()',
    )
    expect(from('park', all)).toEqual([
      'park | p.ts:6 | one #1:2',
      'close | p.ts:6 | ',
      'return |  | ',
      'end |  | ',
    ])
  })

  test('shows the fields of a class as lines of its constructor', async () => {
    const all = await linesOf(
      'const fresh = (): number => 7',
      'class Point {',
      '  static origin = 0',
      '  x = fresh()',
      '  y = 2',
      '  constructor() {',
      '    this.y += this.x',
      '  }',
      '}',
      'new Point()',
    )
    expect(from('line', all)).toEqual([
      'line | p.ts:3 | ',
      'line | p.ts:10 | ',
      'call | p.ts:10 > Point:4 | ',
      'call | p.ts:10 > Point:4 > fresh:1 | ',
      'return | p.ts:10 > Point:5 | ',
      'line | p.ts:10 > Point:7 | ',
      'line | p.ts:10 > Point:8 | ',
      'return | p.ts:10 | ',
      'return |  | ',
      'end |  | ',
    ])
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
