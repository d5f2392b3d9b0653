import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge } from '../../code/03-closing/merge.ts'
import { Watched } from '../../code/03-closing/watched.ts'

/** Counts to its length, and fails there, or when it is closed, if it is told to. */
class Input extends Watched {
  isOpen = true
  readonly #fails: string

  constructor(length: number, fails: string) {
    super(length)
    this.#fails = fails
  }

  override next() {
    const step = super.next()
    if (step.done) this.isOpen = false
    if (step.done && this.#fails === 'next') throw new Error('next')
    return step
  }

  override return() {
    const step = super.return()
    if (this.#fails === 'return') throw new Error('return')
    return step
  }
}

const plans = fc.array(
  fc.record({ length: fc.nat(4), fails: fc.constantFrom('never', 'next', 'return') }),
  { maxLength: 4 },
)
const leave = fc.record({
  after: fc.integer({ min: 1, max: 8 }),
  by: fc.constantFrom('break', 'throw'),
})
const ascending = (a: number, b: number) => a - b

test('merge closes each open input once, and the first error is seen', () => {
  fc.assert(
    fc.property(plans, leave, (made, { after, by }) => {
      const inputs = made.map(({ length, fails }) => new Input(length, fails))
      const items: number[] = []
      let error: string | undefined
      try {
        for (const item of merge(inputs, ascending)) {
          items.push(item)
          if (items.length < after) continue
          if (by === 'throw') throw new Error('body')
          break
        }
      } catch (thrown) {
        error = (thrown as Error).message
      }
      expect(items).toEqual(items.toSorted(ascending))
      const asked = inputs.filter(({ nexts }) => nexts > 0)
      for (const { isOpen, returns } of asked) expect(returns).toBe(isOpen ? 1 : 0)
      const failed = made.some(({ fails }, n) => fails === 'next' && !inputs[n]!.isOpen)
      const closingFails = made.some(({ fails }, n) => fails === 'return' && inputs[n]!.returns > 0)
      const isLeft = items.length === after
      if (failed) expect(error).toBe('next')
      else if (isLeft && by === 'throw') expect(error).toBe('body')
      else expect(error).toBe(closingFails ? 'return' : undefined)
    }),
    { seed: 3, numRuns: 500 },
  )
})

test('merge that was never started has opened nothing', () => {
  const input = new Watched()
  merge([input], ascending).return()
  expect([input.nexts, input.returns]).toEqual([0, 0])
})

test('merge gives all items in order', () => {
  expect([...merge([[1, 4], [2, 3, 5], []], ascending)]).toEqual([1, 2, 3, 4, 5])
})
