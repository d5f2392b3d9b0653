/* eslint-disable @typescript-eslint/only-throw-error -- any value can be thrown, and is tried */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delegate } from '../../code/06-delegation/delegate.ts'

type Op = { how: 'next' | 'throw' | 'return'; value: unknown }
type Outer = (inner: unknown) => IterableIterator<unknown, unknown, unknown>

/** The built-in that `delegate` is held against. */
const builtIn: Outer = function* (inner) {
  return yield* inner as Iterable<unknown, unknown, unknown>
}

/** What a caller sees of one call, and whether it is the inner's own object. */
function does(outer: Iterator<unknown, unknown, unknown>, { how, value }: Op, log: unknown[]) {
  try {
    const result = outer[how]!(value)
    log.push(['result', (result as { own?: unknown }).own, result.value, result.done])
  } catch (error) {
    log.push(['threw', error instanceof TypeError ? 'TypeError' : error])
  }
}

/** All that can be seen from outside while an inner iterator is driven. */
function seen(outer: Outer, inner: (log: unknown[]) => unknown, ops: readonly Op[]): unknown[] {
  const log: unknown[] = []
  const walk = outer(inner(log))
  log.push('made')
  for (const op of ops) does(walk, op, log)
  return log
}

const op = fc.record<Op>({
  how: fc.constantFrom('next', 'next', 'next', 'throw', 'return'),
  value: fc.constantFrom(1, 'two', undefined),
})
const ops = fc.array(op, { maxLength: 8 })

// A random generator: a list of statements, interpreted inside a real generator body.
type Statement =
  | { do: 'yield'; value: number }
  | { do: 'throw' | 'return'; value: number }
  | { do: 'try'; body: Statement[]; caught: Statement[] | null; last: Statement[] | null }
  | { do: 'delegate'; body: Statement[] }

const { block } = fc.letrec<{ block: Statement[]; statement: Statement }>((tie) => ({
  block: fc.array(tie('statement'), { maxLength: 3, depthIdentifier: 'block' }),
  statement: fc.oneof(
    { depthIdentifier: 'block', maxDepth: 3 },
    fc.record({
      do: fc.constantFrom('yield' as const, 'yield' as const, 'throw' as const, 'return' as const),
      value: fc.nat(9),
    }),
    fc.record({
      do: fc.constant('try' as const),
      body: tie('block'),
      caught: fc.option(tie('block')),
      last: fc.option(tie('block')),
    }),
    fc.record({ do: fc.constant('delegate' as const), body: tie('block') }),
  ),
}))

type Body = Generator<unknown, unknown, unknown>
const LEFT = Symbol('no return yet')

/** Runs a block; gives what it returns, or LEFT. */
function* interpret(statements: Statement[], outer: Outer, log: unknown[]): Body {
  for (const one of statements) {
    if (one.do === 'throw') throw one.value
    if (one.do === 'return') return one.value
    let result: unknown = LEFT
    if (one.do === 'yield') log.push(['received', yield one.value])
    if (one.do === 'delegate') result = yield* outer(interpret(one.body, outer, log))
    if (one.do === 'try') result = yield* attempt(one, outer, log)
    if (result !== LEFT) return result
  }
  return LEFT
}

function* attempt(one: Extract<Statement, { do: 'try' }>, outer: Outer, log: unknown[]): Body {
  try {
    return yield* interpret(one.body, outer, log)
  } catch (error) {
    log.push(['caught', error])
    if (!one.caught) throw error
    return yield* interpret(one.caught, outer, log)
  } finally {
    log.push('finally')
    if (one.last) {
      const result = yield* interpret(one.last, outer, log)
      if (result !== LEFT) return result
    }
  }
}

// A misbehaving iterator: what each call of each method does is a list of data.
type Answer =
  | { kind: 'result'; done: unknown; value: number }
  | { kind: 'not an object'; value: unknown }
  | { kind: 'throws'; value: unknown }
  | { kind: 'throwing getter'; which: 'done' | 'value' }

const answer = fc.oneof<fc.Arbitrary<Answer>[]>(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('result' as const),
      done: fc.constantFrom<unknown[]>(false, false, false, undefined, 0, '', true, 1, 'yes'),
      value: fc.nat(9),
    }),
  } as never,
  fc.record({
    kind: fc.constant('not an object' as const),
    value: fc.constantFrom<unknown[]>(undefined, null, 1, 'text', true),
  }),
  fc.record({ kind: fc.constant('throws' as const), value: fc.constantFrom('e1', 'e2') }),
  fc.record({
    kind: fc.constant('throwing getter' as const),
    which: fc.constantFrom('done' as const, 'value' as const),
  }),
)
const method = fc.oneof(
  { weight: 4, arbitrary: fc.array(answer, { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('missing' as const, 'null' as const) },
  { weight: 1, arbitrary: fc.constant('not callable' as const) },
)
const script = fc.record({
  opens: fc.constantFrom('itself', 'itself', 'itself', 'nothing', 'throws', 'missing'),
  next: method,
  throw: method,
  return: method,
})
type Script = typeof script extends fc.Arbitrary<infer S> ? S : never

function result(name: string, one: Answer, log: unknown[]): unknown {
  if (one.kind === 'throws') throw one.value
  if (one.kind === 'not an object') return one.value
  const get = (which: 'done' | 'value') => {
    log.push(`get ${name}().${which}`)
    if (one.kind === 'throwing getter' && one.which === which) throw 'getter'
    return one.kind === 'result' ? one[which] : false
  }
  return {
    own: true,
    get done() {
      return get('done')
    },
    get value() {
      return get('value')
    },
  }
}

function misbehaving(how: Script) {
  return (log: unknown[]): unknown => {
    const iterator = {}
    for (const name of ['next', 'throw', 'return'] as const) {
      const answers = how[name]
      let calls = 0
      const call = function (this: unknown, ...args: unknown[]) {
        log.push([name, this === iterator, args])
        return result(name, answers[Math.min(calls++, answers.length - 1)] as Answer, log)
      }
      Object.defineProperty(iterator, name, {
        get() {
          log.push(`get ${name}`)
          if (answers === 'missing') return undefined
          if (answers === 'null') return null
          return answers === 'not callable' ? 'text' : call
        },
      })
    }
    if (how.opens === 'missing') return iterator
    return {
      [Symbol.iterator]() {
        log.push('opened')
        if (how.opens === 'throws') throw 'closed today'
        return how.opens === 'nothing' ? undefined : iterator
      },
    }
  }
}

describe('delegate', () => {
  test('does what yield* does with any generator', () => {
    fc.assert(
      fc.property(block, ops, (body, calls) => {
        const run = (outer: Outer) => seen(outer, (log) => interpret(body, outer, log), calls)
        expect(run(delegate)).toEqual(run(builtIn))
      }),
      { numRuns: 2000 },
    )
  })

  test('does what yield* does with an iterator that misbehaves', () => {
    fc.assert(
      fc.property(script, ops, (how, calls) => {
        expect(seen(delegate, misbehaving(how), calls)).toEqual(
          seen(builtIn, misbehaving(how), calls),
        )
      }),
      { numRuns: 5000 },
    )
  })

  test.each([undefined, null, 5, 'text', [1, 2], {}, { [Symbol.iterator]: 5 }])(
    'does what yield* does with %o',
    (inner) => {
      for (const how of ['next', 'throw', 'return'] as const)
        for (const then of ['next', 'throw', 'return'] as const) {
          const calls = [{ how, value: 'e' }, { how: then, value: 'f' }] // prettier-ignore
          expect(seen(delegate, () => inner, calls)).toEqual(seen(builtIn, () => inner, calls))
        }
    },
  )

  test.each([
    ['delegate', delegate],
    ['yield*', builtIn],
  ])('%s sends undefined first, whatever its caller sends', (_, outer) => {
    const got: unknown[] = []
    const inner = {
      next: (value: unknown) => (got.push(value), { done: got.length > 2, value }),
      [Symbol.iterator]: () => inner,
    }
    const walk = outer(inner)
    for (const value of ['a', 'b', 'c']) walk.next(value)
    expect(got).toEqual([undefined, 'b', 'c'])
  })

  test.each([
    ['delegate', delegate],
    ['yield*', builtIn],
  ])('%s cannot be resumed by what it is waiting for', (_, outer) => {
    const walk: Iterator<unknown> = outer({
      [Symbol.iterator]: () => ({ next: () => walk.next() }),
    })
    expect(() => walk.next()).toThrow(TypeError)
    expect(walk.next()).toEqual({ value: undefined, done: true })
  })

  test.each([
    ['delegate', delegate],
    ['yield*', builtIn],
  ])('%s goes on after return(), when the inner one yields in its finally', (_, outer) => {
    function* stubborn(): Generator<string, string> {
      try {
        yield 'item'
      } finally {
        yield 'washing up'
      }
      return 'never'
    }
    function* outside(): Generator<unknown, string> {
      yield* outer(stubborn())
      yield 'still here'
      return 'the end'
    }
    const walk = outside()
    walk.next()
    expect(walk.return('stop')).toEqual({ value: 'washing up', done: false })
    expect(walk.next()).toEqual({ value: 'still here', done: false })
  })
})
