// The recorder of the page against V8's: the same events, frame by frame and local by local, of every
// program whose recording the book shows. Where a run is looked at is V8's to say (`leading.ts` has
// its rules), so no difference is excused here.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MAX_EVENTS, replay, type Recording } from '../../.vitepress/press/recorder/format.ts'
import { record } from '../../.vitepress/press/recorder/record.ts'
import { programs } from './instrument/programs.ts'
import { watched } from './instrument/watched.ts'
import { scratch } from './scratch.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Records a program that stands here. */
const run = (...lines: string[]): ReturnType<typeof watched> =>
  watched(new Map([['code/p.ts', lines.join('\n')]]), ['code/p.ts'])

/** What was printed, and each state as its stack. */
async function told(...lines: string[]): Promise<{ stacks: string[]; output: string }> {
  const { events } = await run(...lines)
  const states = replay({ events } as Recording)
  const frame = (f: { name: string; line: number }): string => `${f.name}:${f.line}`
  return {
    stacks: states.map(({ stack }) => stack.map(frame).join(' > ')),
    output: states.at(-1)!.output,
  }
}

const recordings = globSync('code/**/*.rec.json', { cwd: root }).sort()

test('there are recordings to compare with', () => {
  expect(recordings.length).toBeGreaterThan(10)
})

describe.concurrent('gives the events that V8’s debugger gives', () => {
  test.for(recordings)('%s', async (path) => {
    const { files, events, exitCode } = JSON.parse(read(path)) as Recording
    const texts = new Map(files.map((file) => [file, read(file)]))
    const own = await watched(texts, files)
    expect(own.events).toEqual(events)
    expect(own.exitCode).toBe(exitCode)
    expect(own.isFull).toBe(false)
  })
})

describe.concurrent('gives the same events as V8 of random generators', () => {
  const seed = Number(process.env['SEED'] ?? 1)
  test.for(programs(seed, 4).map((text, index) => [index, text] as const))(
    `seed ${seed}, program %i`,
    async ([, text]) => {
      const path = 'code/01-x/p.ts'
      const book = scratch({ 'package.json': '{"type":"module"}', [path]: text })
      const { events } = await record(book, path)
      const own = await watched(new Map([[path, text]]), [path])
      expect(own.events, text).toEqual(events)
    },
  )
})

describe.concurrent('a run that is too long', () => {
  test('ends, and what was recorded up to there is shown', async () => {
    const { events, isFull } = await run('let n = 0', 'while (true) {', '  n += 1', '}')
    expect(isFull).toBe(true)
    expect(events.length).toBeLessThan(MAX_EVENTS)
    expect(replay({ events } as Recording).at(-1)!.stack[0]!.locals['n']).toMatch(/^\d+$/)
  })

  test('ends, too, where nothing of it can be told', async () => {
    expect((await run('while (true);')).isFull).toBe(true)
  })
})

describe.concurrent('a program does the same as without it', () => {
  test('where it calls what is no function, or goes through what is no iterable', async () => {
    const { output } = await told(
      'const none: any = { list: 3 }',
      'const told = (act: () => void) => {',
      '  try { act() } catch (error) { console.log(String(error)) }',
      '}',
      'told(() => none.call())',
      'told(() => { for (const each of none.list) console.log(each) })',
      'told(() => new none.made)',
    )
    expect(output.split('\n').slice(0, 3)).toEqual([
      'TypeError: none.call is not a function',
      'TypeError: none.list is not iterable',
      'TypeError: none.made is not a constructor',
    ])
  })

  test('names, lengths and prototypes of functions are what they were', async () => {
    const { output } = await told(
      'const g = function* (a: number, b = 1) { yield a + b }',
      'function* h(...all: number[]) { yield* all }',
      'const o = { *[Symbol.iterator]() { yield 1 }, *items() { yield 2 } }',
      'class A { *own() { yield 3 } static *made() { yield 4 } *#hidden() { yield 5 }',
      '  all() { return [...this.own(), ...A.made(), ...this.#hidden()] } handler = () => 1 }',
      'console.log(g.name, g.length, h.name, h.length, o.items.name, o[Symbol.iterator].name)',
      'console.log(g(1) instanceof g, Object.getPrototypeOf(h()) === h.prototype)',
      'console.log(new A().all(), new A().handler.name, [...g(1), ...h(6, 7), ...o, ...o.items()])',
      'console.log(Object.keys(new A()), A.prototype.own.name, typeof g)',
    )
    expect(output).toBe(
      [
        'g 1 h 0 items [Symbol.iterator]',
        'true true',
        '[ 3, 4, 5 ] handler [ 2, 6, 7, 1, 2 ]',
        "[ 'handler' ] own function\n",
      ].join('\n'),
    )
  })

  test('an iterator is closed once, and only when a loop is left early', async () => {
    const { output } = await told(
      'const list = (name: string) => ({',
      '  [Symbol.iterator]: () => ({',
      '    n: 0,',
      '    next() { return { value: ++this.n, done: this.n > 2 } },',
      "    return() { console.log(name, 'closed'); return { value: 0, done: true } },",
      '  }),',
      '})',
      "for (const n of list('a')) console.log(n)",
      "for (const n of list('b')) break",
      "try { for (const n of list('c')) throw new Error('out') } catch { console.log('caught') }",
    )
    expect(output).toBe('1\n2\nb closed\nc closed\ncaught\n')
  })

  test('a bare yield stands anywhere', async () => {
    const { output } = await told(
      'function* add(): Generator<void, void, number> {',
      '  console.log(1 + (yield), [yield])',
      '}',
      'const it = add()',
      'it.next(); it.next(2); it.next(3)',
    )
    expect(output).toBe('3 [ 3 ]\n')
  })
})

describe.concurrent('a frame is on the stack whoever resumes its generator', () => {
  const inner = ['function* two() {', '  yield 1', '  yield 2', '}']
  test.for([
    ['a spread', '[...two()]'],
    ['destructuring', 'const [a, b] = two()'],
    ['an iterator helper', 'two().map((n) => n).toArray()'],
    ['Array.from', 'Array.from(two())'],
    ['a loop', 'for (const n of two()) void n'],
    ['a call', 'const it = two(); it.next(); it.next()'],
  ])('%s', async ([, line]) => {
    const { stacks } = await told(...inner, line!)
    expect(stacks).toContain('p.ts:5 > two #1:2')
    expect(stacks).toContain('p.ts:5 > two #1:3')
  })

  test('a delegating one below it', async () => {
    const { stacks } = await told(
      ...inner,
      'function* outer() {',
      '  yield* two()',
      '}',
      'for (const n of outer()) console.log(n)',
    )
    expect(stacks).toContain('p.ts:8 > outer #1:6 > two #2:3')
  })
})
