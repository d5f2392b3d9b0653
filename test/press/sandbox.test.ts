// The parts of the sandbox that need no browser: what values look like, how a program is linked, and
// what is let through between worker, frame and page.

import fc from 'fast-check'
import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { format as formatOfNode, inspect as inspectOfNode } from 'node:util'
import { describe, expect, test } from 'vitest'
import { format } from '../../.vitepress/theme/sandbox/format.ts'
import { gate } from '../../.vitepress/theme/sandbox/gate.ts'
import { inspect } from '../../.vitepress/theme/sandbox/inspect.ts'
import { link, LinkError, TerminalError } from '../../.vitepress/theme/sandbox/link.ts'
import { table } from '../../.vitepress/theme/sandbox/table.ts'
import { errorText } from '../../.vitepress/theme/sandbox/stack.ts'
import { asSaid, asStart, LIMITS, type Said } from '../../.vitepress/theme/sandbox/protocol.ts'

describe('a value looks as it does in Node', () => {
  test('whatever plain data and collections it is made of', () => {
    const value = fc.anything({
      withBigInt: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      maxDepth: 5,
      stringUnit: 'binary-ascii',
    })
    fc.assert(
      fc.property(value, (it) => {
        expect(inspect(it)).toBe(inspectOfNode(it))
      }),
      { numRuns: 2_000 },
    )
  })

  test('as a long list, in columns', () => {
    const item = fc.oneof(fc.integer(), fc.double(), fc.string({ unit: 'binary-ascii' }))
    fc.assert(
      fc.property(fc.array(item, { maxLength: 150 }), (list) => {
        expect(inspect(list)).toBe(inspectOfNode(list))
      }),
    )
  })

  class Cup {
    litres = 1
    #hidden = 2
    get size() {
      return this.#hidden
    }
  }
  class Mug extends Cup {}
  class Spilt extends Error {}
  class SpiltError extends Error {
    code = 3
  }
  class Named extends Error {
    override name = 'Named'
  }
  function* task() {
    yield 1
  }
  const circle: Record<string, unknown> = { a: 1 }
  circle['me'] = circle
  circle['list'] = [circle, { circle }]
  const stackless = (error: Error): Error => {
    error.stack = error.stack!.split('\n    at')[0]!
    return error
  }
  const values: unknown[] = [
    new Cup(),
    new Mug(),
    Cup,
    Mug,
    [Cup, new Cup()],
    class {
      x = 1
    },
    () => 0,
    task,
    task(),
    async () => {
      await Promise.resolve()
    },
    (async function* () {
      yield await Promise.resolve(1)
    })(),
    {
      get a() {
        return 1
      },
      set a(_to) {
        /* */
      },
      get b() {
        return 1
      },
    },
    circle,
    { [Symbol('key')]: Symbol('value'), 'a-b': 1 },
    Object.create(null),
    Object.create({ a: 1 }),
    new (class Own extends Map<number, number> {})([[1, 2]]),
    /x/g,
    new Date(0),
    Object.assign([1, 2], { key: 1 }),
    Object.assign(() => 0, { key: 1 }),
    ["it's", 'it\'s "', 'it\'s "`', 'a\nb'],
    { text: 'line\n'.repeat(30) },
    [[[[[1]]]]],
    { a: { b: { c: { d: 1 } } } },
    { a: { b: { c: {} } } },
    Math,
    new WeakMap(),
    -0,
    [-0, 1n],
    new (class {
      get [Symbol.toStringTag]() {
        return 'Operation'
      }
    })(),
    Iterator.from([1]).map((x) => x),
    { done: false, value: 'tea' },
    Array.from({ length: 200 }, (_, n) => n),
    stackless(new Error('x')),
    stackless(new Spilt('x')),
    stackless(new SpiltError('x')),
    stackless(new Named('x')),
    { error: stackless(new TypeError('t')) },
    stackless(new Error('c', { cause: stackless(new Error('d')) })),
    stackless(Object.assign(new Error('x'), { code: 'E' })),
    stackless(new AggregateError([stackless(new Error('1'))], 'all')),
  ]
  test.for(values.map((value) => [inspectOfNode(value).split('\n')[0]!, value] as const))(
    '%s',
    ([, value]) => {
      expect(inspect(value)).toBe(inspectOfNode(value))
    },
  )

  test.for([
    ['%s is %d', 'a', 3, 'x'],
    ['%%', 1],
    ['%i %f', '42.5', '1.5'],
    ['%j', { a: 1 }],
    ['%O', { a: 1 }],
    ['%s', { a: 1 }],
    ['%s', null, undefined],
    ['%d', '0x10', 5n],
    ['%s', Symbol('a')],
    ['100%', 1],
    ['%s'],
    ['a', 'b'],
    [1, 'b', { c: 'd' }],
    ['%s', -0],
    ['%d', {}],
    ['%c x', 'css'],
    ['%s', [1, [2, [3]]]],
    [],
  ] as unknown[][])('console.log(...%j)', (values) => {
    expect(format(values)).toBe(formatOfNode(...values))
  })
})

test('a stack is told by the names of its functions and the lines of the book, whichever engine made it', () => {
  const told = (stack: string): string => errorText(Object.assign(new Error('spilt'), { stack }))
  const v8 = `Error: spilt
    at pour (code/01-yield/kettle.ts:3:9)
    at code/01-yield/tea.ts:8:3
    at async serve (code/01-yield/tea.ts:12:5)
    at blob:null/1f:2:1`
  const firefox = `pour@code/01-yield/kettle.ts:3:9
task<@code/01-yield/tea.ts:8:3
async*shop/serve@code/01-yield/tea.ts:12:5
@blob:null/1f:2:1`
  expect(told(v8)).toBe(`Error: spilt
    at pour (code/01-yield/kettle.ts:3)
    at code/01-yield/tea.ts:8
    at serve (code/01-yield/tea.ts:12)`)
  expect(told(firefox)).toBe(told(v8))
})

describe('a program is linked', () => {
  const files = new Map([
    [
      'code/01/a.ts',
      `import { b } from './b.ts'\nimport type { T } from './gone.ts'\nexport { c } from "./deep/c.ts"\nconst d = await import('./b.ts')\n`,
    ],
    ['code/01/b.ts', `export const b: string = import.meta.url\n`],
    ['code/01/deep/c.ts', `import { b } from '../b.ts'\nexport const c: number = 1\n`],
    ['code/01/round.ts', `import { x } from './x.ts'\nexport const y = () => x`],
    ['code/01/typed.ts', `import { type X } from './x.ts'\nexport const y: X = 1`],
  ])

  test('each module once, after what it imports, and types are not imported', () => {
    expect(link(files, 'code/01/a.ts')).toEqual([
      { path: 'code/01/b.ts', parts: ['export const b = import.meta.url\n'] },
      { path: 'code/01/deep/c.ts', parts: [`import { b } from '`, 0, `'\nexport const c = 1\n`] },
      {
        path: 'code/01/a.ts',
        parts: [
          `import { b } from '`,
          0,
          `'\n\nexport { c } from "`,
          1,
          `"\nconst d = await import('`,
          0,
          `')\n`,
        ],
      },
    ])
  })

  test('a yield without a value is read wherever it may stand, and told from text', () => {
    const text = `function* g() { f(yield); [yield, yield]; yield; (yield).a; yield\nreturn '(yield)' }`
    const [linked] = link(new Map([['code/01/x.ts', text]]), 'code/01/x.ts')
    expect(linked!.parts).toEqual([text])
  })

  test('modules that know each other by their types alone are no circle', () => {
    const entry = `import { y } from './typed.ts'\nexport type X = number\nconsole.log(y)`
    const linked = link(new Map([...files, ['code/01/x.ts', entry]]), 'code/01/x.ts')
    expect(linked.map(({ path }) => path)).toEqual(['nothing', 'code/01/typed.ts', 'code/01/x.ts'])
    expect(linked[1]!.parts).toEqual([`import { } from '`, 0, `'\nexport const y = 1`])
  })

  test('a line keeps its number', () => {
    const text =
      'interface A {\n  a: string\n}\nconst x = <T,>(\n  y: T,\n): T => y as\n  T\nlet z: number = 1 satisfies number'
    const [linked] = link(new Map([['code/01/x.ts', text]]), 'code/01/x.ts')
    const lines = (linked!.parts[0] as string).split('\n')
    expect([lines.length, lines[7]]).toEqual([8, 'let z = 1 '])
  })

  test.for([
    ['import x from "node:fs"', TerminalError, /no node:fs/, 1],
    ['\n\nimport x from "fs"', LinkError, /only files of the book/, 3],
    ['\nimport "./b"', LinkError, /whole file: “.\/b.ts”/, 2],
    ['\nimport "../../../etc/passwd"', LinkError, /there is no etc\/passwd/, 2],
    ['import "./round.ts"', LinkError, /circle/, 1],
    ['let a = (\n', LinkError, /SyntaxError/, 2],
  ] as const)('%j is refused, with its line', ([text, type, told, line]) => {
    const attempt = (): unknown => link(new Map([...files, ['code/01/x.ts', text]]), 'code/01/x.ts')
    expect(attempt).toThrow(type)
    expect(attempt).toThrow(told)
    try {
      attempt()
    } catch (error) {
      expect((error as LinkError).place.line).toBe(line)
    }
  })
})

describe('between worker, frame and page', () => {
  test('what is not a message is dropped, and what is not part of one is left out', () => {
    expect(asSaid({ type: 'line', level: 'log', text: 'a', html: '<b>' })).toEqual({
      type: 'line',
      level: 'log',
      text: 'a',
    })
    expect(asSaid({ type: 'uncaught', text: 'a', place: { path: 'p', line: '1' } })).toEqual({
      type: 'uncaught',
      text: 'a',
      place: undefined,
    })
    for (const other of [
      null,
      'ended',
      1,
      [],
      { type: 'line', level: 'html', text: 'a' },
      { type: 'line', level: 'log', text: {} },
      { type: 'ended', how: 'stopped' },
    ])
      expect(asSaid(other)).toBeUndefined()
  })

  test('a start is taken only with the word, and of this version', () => {
    const start = {
      protocol: 1,
      nonce: 'word',
      worker: '',
      program: { modules: [], limits: LIMITS },
    }
    expect(asStart(start, 'word')).toBe(start)
    for (const other of [
      { ...start, nonce: 'wrong' },
      { ...start, protocol: 2 },
      { ...start, worker: 1 },
      null,
    ])
      expect(asStart(other, 'word')).toBeUndefined()
  })

  test('no more passes than the limits, and nothing after the end', () => {
    const message = fc.oneof(
      fc.record({ type: fc.constant('line'), level: fc.constant('log'), text: fc.string() }),
      fc.constant({ type: 'ended', how: 'done' }),
      fc.constant(undefined),
    ) as fc.Arbitrary<Said | undefined>
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        const passed: Said[] = []
        const pass = gate({ ...LIMITS, lines: 3, characters: 40 }, (said) => passed.push(said))
        messages.forEach(pass)
        const lines = passed.flatMap((said) => (said.type === 'line' ? [said.text] : []))
        expect(lines.length).toBeLessThanOrEqual(4)
        expect(lines.join('').length).toBeLessThanOrEqual(40)
        const ends = passed.flatMap(({ type }, index) => (type === 'ended' ? [index] : []))
        expect(ends).toEqual(ends.length ? [passed.length - 1] : [])
      }),
    )
  })
})

test.for([
  [
    [
      { a: 1, b: 'x' },
      { b: [1], c: {} },
    ],
  ],
  [{ one: { a: 1 }, two: 2 }],
  [[1, 'two', null]],
  [new Map([['a', 1]])],
  [new Set(['a', { b: 1 }])],
  [[]],
  ['text'],
  [7],
] as const)('console.table draws %j as Node does', ([value]) => {
  const stdout = new PassThrough()
  new Console({ stdout }).table(value)
  expect(`${table(value)}\n`).toBe((stdout.read() as Buffer).toString())
})
