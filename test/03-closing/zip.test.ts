import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { Watched } from '../../code/03-closing/watched.ts'
import { zip } from '../../code/03-closing/zip.ts'

interface Plan {
  /** How many items it gives. */
  length: number
  /** Whether it throws where it would end. */
  nextFails: boolean
  returnFails: boolean
}

/** An input that counts, and fails as it is told to. */
class Input extends Watched {
  state: 'open' | 'ended' | 'failed' = 'open'
  readonly name: string
  readonly plan: Plan

  constructor(name: string, plan: Plan) {
    super(plan.length)
    this.name = name
    this.plan = plan
  }

  override next() {
    const step = super.next()
    if (!step.done) return step
    this.state = this.plan.nextFails ? 'failed' : 'ended'
    if (this.plan.nextFails) throw new Error(`${this.name}.next`)
    return step
  }

  override return() {
    const step = super.return()
    if (this.plan.returnFails) throw new Error(`${this.name}.return`)
    return step
  }
}

const plan = fc.record({ length: fc.nat(4), nextFails: fc.boolean(), returnFails: fc.boolean() })
const well = { nextFails: false, returnFails: false }

/** How a consumer walks: it leaves in its body of some item, or not at all. */
const leave = fc.record({
  after: fc.integer({ min: 1, max: 6 }),
  by: fc.constantFrom('break', 'throw'),
})

function walk(left: Input, right: Input, { after, by }: { after: number; by: string }) {
  const pairs: [number, number][] = []
  const zipped = zip(left, right)
  try {
    for (const pair of zipped) {
      pairs.push(pair)
      if (pairs.length < after) continue
      if (by === 'throw') throw new Error('body')
      break
    }
  } catch (error) {
    return { zipped, pairs, error: (error as Error).message }
  }
  return { zipped, pairs, error: undefined }
}

/** What the text says of a walk, worked out without walking. */
function expected(left: Plan, right: Plan, { after, by }: { after: number; by: string }) {
  const count = Math.min(left.length, right.length, after)
  const leaves = count === after
  // who is asked for more than it has: left is asked first
  const short = leaves ? undefined : left.length <= right.length ? 'left' : 'right'
  const open = (['left', 'right'] as const).filter((name) => name !== short)
  const plans = { left, right }
  const first =
    short && plans[short].nextFails
      ? `${short}.next`
      : leaves && by === 'throw'
        ? 'body'
        : undefined
  const closing = open.find((name) => plans[name].returnFails)
  return {
    count,
    returns: [short === 'left' ? 0 : 1, short === 'right' ? 0 : 1],
    error: first ?? (closing && `${closing}.return`),
  }
}

describe('zip', () => {
  test('closes each open input once, whatever happens, and the first error wins', () => {
    fc.assert(
      fc.property(plan, plan, leave, (a, b, how) => {
        const [left, right] = [new Input('left', a), new Input('right', b)]
        const { zipped, pairs, error } = walk(left, right, how)
        const want = expected(a, b, how)
        expect(pairs).toEqual(Array.from({ length: want.count }, (_, n) => [n + 1, n + 1]))
        expect([left.returns, right.returns]).toEqual(want.returns)
        expect(error).toBe(want.error)
        for (const input of [left, right]) expect(input.returns === 1).toBe(input.state === 'open')
        const asked = [left.nexts, right.nexts]
        expect(zipped.next()).toEqual({ done: true, value: undefined })
        zipped.return?.()
        expect([left.nexts, right.nexts]).toEqual(asked)
        expect([left.returns, right.returns]).toEqual(want.returns)
      }),
      { seed: 3, numRuns: 1000 },
    )
  })

  test('closes both when it was never started, and only once', () => {
    const [left, right] = [new Watched(), new Watched()]
    const zipped = zip(left, right)
    expect(zipped.return?.()).toEqual({ done: true, value: undefined })
    zipped.return?.()
    expect([left.returns, right.returns]).toEqual([1, 1])
    expect([left.nexts, right.nexts]).toEqual([0, 0])
  })

  test('closes both, never started, when closing them fails', () => {
    const [left, right] = [
      new Input('left', { ...well, length: 3, returnFails: true }),
      new Input('right', { ...well, length: 3, returnFails: true }),
    ]
    expect(() => zip(left, right).return?.()).toThrow('left.return')
    expect([left.returns, right.returns]).toEqual([1, 1])
  })

  test('closes the left input when the right one cannot be opened', () => {
    const left = new Input('left', { ...well, length: 3, returnFails: true })
    const locked = {
      [Symbol.iterator](): Iterator<number> {
        throw new Error('locked')
      },
    }
    expect(() => zip(left, locked)).toThrow('locked')
    expect([left.nexts, left.returns]).toEqual([0, 1])
  })

  test('closes an input once that stands on both sides', () => {
    const both = new Watched(4)
    const [pair] = zip(both, both)
    expect([pair, both.returns]).toEqual([[1, 2], 1])
  })

  test('asks the right input for nothing when the left has ended', () => {
    const [left, right] = [new Watched(1), new Watched(3)]
    expect([...zip(left, right)]).toEqual([[1, 1]])
    expect([left.nexts, right.nexts]).toEqual([2, 1])
  })

  test('takes inputs that cannot be closed', () => {
    expect([...zip(['a', 'b'], [1, 2, 3])]).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    const [pair] = zip('xy', new Set([true]))
    expect(pair).toEqual(['x', true])
    expectTypeOf(pair).toEqualTypeOf<[string, boolean] | undefined>()
  })

  test('is not in the language of this Node yet', () => {
    expect('zip' in Iterator).toBe(false)
  })
})
