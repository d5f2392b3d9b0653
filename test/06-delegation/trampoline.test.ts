import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call, type Routine, trampoline, Uncaught } from '../../code/06-delegation/trampoline.ts'

/** What a program does: yield, call another, throw, and perhaps catch. */
type Step =
  | { do: 'yield' | 'throw' | 'return'; value: number }
  | { do: 'call'; body: Step[]; catches: boolean }

const { body } = fc.letrec<{ body: Step[]; step: Step }>((tie) => ({
  body: fc.array(tie('step'), { maxLength: 4, depthIdentifier: 'body' }),
  step: fc.oneof(
    { depthIdentifier: 'body', maxDepth: 4 },
    fc.record({
      do: fc.constantFrom('yield' as const, 'yield' as const, 'throw' as const, 'return' as const),
      value: fc.nat(9),
    }),
    fc.record({ do: fc.constant('call' as const), body: tie('body'), catches: fc.boolean() }),
  ),
}))

const LEFT = -1

/** The program by yield* alone. */
function* plain(steps: Step[], log: unknown[]): Generator<number, number, unknown> {
  try {
    for (const step of steps) {
      if (step.do === 'return') return step.value
      if (step.do === 'throw') throw new Error(String(step.value))
      if (step.do === 'yield') log.push(yield step.value)
      if (step.do === 'call')
        try {
          log.push(yield* plain(step.body, log))
        } catch (error) {
          log.push(String(error))
          if (!step.catches) throw error
        }
    }
    return LEFT
  } finally {
    log.push('left')
  }
}

/** The same, with calls for the trampoline. */
function* routine(steps: Step[], log: unknown[]): Routine<number, number> {
  try {
    for (const step of steps) {
      if (step.do === 'return') return step.value
      if (step.do === 'throw') throw new Error(String(step.value))
      if (step.do === 'yield') log.push(yield step.value)
      if (step.do === 'call')
        try {
          log.push(yield* call(routine, step.body, log))
        } catch (error) {
          log.push(String(error))
          if (!step.catches) throw error
        }
    }
    return LEFT
  } finally {
    log.push('left')
  }
}

const op = fc.record({
  how: fc.constantFrom('next' as const, 'next' as const, 'throw' as const, 'return' as const),
  value: fc.nat(9),
})

/** What a caller sees; of an uncaught error, the error itself. */
function seen(
  walk: Generator<number, number, unknown>,
  log: unknown[],
  ops: { how: 'next' | 'throw' | 'return'; value: number }[],
) {
  // prettier-ignore
  for (const { how, value } of ops)
    try {
      const given = how === 'throw' ? new Error(`sent ${value}`) : value
      log.push(walk[how](given as never))
    } catch (error) {
      log.push(String(error instanceof Uncaught ? error.cause : error))
    }
  return log
}

describe('a trampoline', () => {
  test('does what yield* does, whatever is called, thrown, sent and closed', () => {
    fc.assert(
      fc.property(body, fc.array(op, { maxLength: 8 }), (steps, ops) => {
        const logs: [unknown[], unknown[]] = [[], []]
        const bounced = seen(trampoline(routine, steps, logs[0]), logs[0], ops)
        expect(bounced).toEqual(seen(plain(steps, logs[1]), logs[1], ops))
      }),
      { numRuns: 2000 },
    )
  })

  test('names what an uncaught error left, the innermost first', () => {
    function* leaf(): Routine<never, never> {
      throw new RangeError('too hot')
    }
    function* node(levels: number): Routine<never, never> {
      return yield* levels > 1 ? call(node, levels - 1) : call(leaf)
    }
    const caught = (levels: number) => {
      try {
        trampoline(node, levels).next()
      } catch (error) {
        if (error instanceof Uncaught) return error
      }
      throw new Error('nothing was thrown')
    }
    expect(caught(2).names).toEqual(['leaf', 'node', 'node'])
    expect(caught(2).cause).toBeInstanceOf(RangeError)
    expect(caught(9000).names).toHaveLength(9001)
    expect(caught(9000).message).toBe(
      'RangeError: too hot in leaf ← node ← node ← 8997 more ← node',
    )
  })

  test('does not begin a routine before it is asked', () => {
    const log: string[] = []
    function* noted(): Routine<never, void> {
      log.push('begun')
    }
    const walk = trampoline(noted)
    expect(log).toEqual([])
    walk.next()
    expect(log).toEqual(['begun'])
  })
})
