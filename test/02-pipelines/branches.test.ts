import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from '../../code/02-pipelines/merge.ts'
import { peekable } from '../../code/02-pipelines/peekable.ts'
import { tee } from '../../code/02-pipelines/tee.ts'

const ascending = (a: number, b: number): number => a - b

function* upTo(count: number, pulls = { count: 0 }): Generator<number, void> {
  while (pulls.count < count) yield pulls.count++
}

describe('merge', () => {
  test('sorts sorted inputs; equals keep the order of their inputs', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9)), { maxLength: 5 }), (numbers) => {
        const inputs = numbers.map((input, from) =>
          input.toSorted(ascending).map((value, place) => ({ value, from, place })),
        )
        const compare = (a: { value: number }, b: { value: number }) => a.value - b.value
        expect([...merge(inputs, compare)]).toEqual(inputs.flat().toSorted(compare))
      }),
      { seed: 2 },
    )
  })

  test('holds one item of each input, and pulls the next when it is asked for', () => {
    const pulls = [{ count: 0 }, { count: 0 }, { count: 0 }]
    const merged = merge(
      pulls.map((pull) => upTo(100, pull)),
      ascending,
    )
    const pulled = () => pulls.reduce((sum, { count }) => sum + count, 0)
    expect(pulled()).toBe(0)
    for (let given = 1; given <= 30; given++) {
      merged.next()
      expect(pulled()).toBe(3 + given - 1)
    }
  })

  test('of inputs without an end is without an end', () => {
    function* from(n: number): Generator<number, never> {
      while (true) yield n++
    }
    expect(
      merge([from(3), from(1)], ascending)
        .take(5)
        .toArray(),
    ).toEqual([1, 2, 3, 3, 4])
  })
})

describe('tee', () => {
  test('gives both sides everything, whoever goes first, and pulls each item once', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.array(fc.nat(1), { maxLength: 80 }), (count, turns) => {
        const pulls = { count: 0 }
        const sides = tee(upTo(count, pulls))
        const seen = [0, 0]
        for (const turn of turns) {
          const step = sides[turn as 0 | 1].next()
          expect(step.done).toBe(seen[turn] === count)
          if (step.done) continue
          expect(step.value).toBe(seen[turn]!++)
          expect(pulls.count).toBe(Math.max(...seen))
        }
      }),
      { seed: 2 },
    )
  })

  test('keeps nothing that both sides have had, but perhaps the last', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const refs: WeakRef<object>[] = []
    function* objects(): Generator<object, never> {
      while (true) {
        const made = {}
        refs.push(new WeakRef(made))
        yield made
      }
    }
    const [first, second] = tee(objects())
    const alive = async () => {
      await setImmediate()
      collect()
      return refs.filter((ref) => ref.deref() !== undefined).length
    }
    for (let n = 0; n < 100; n++) first.next()
    expect(await alive()).toBe(100)
    for (let n = 0; n < 100; n++) second.next()
    expect(await alive()).toBeLessThanOrEqual(2)
    expect(first.next().done).toBe(false)
    expect(second.next().done).toBe(false)
  })
})

describe('peekable', () => {
  test('peek says what next then gives, and pulls no more than one item ahead', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.array(fc.boolean(), { maxLength: 40 }), (count, peeks) => {
        const pulls = { count: 0 }
        const items = peekable(upTo(count, pulls))
        let given = 0
        for (const isPeek of peeks) {
          const step = isPeek ? items.peek() : items.next()
          const expected = given < count ? { done: false, value: given } : { done: true }
          expect(step).toMatchObject(expected)
          if (!isPeek && !step.done) given++
          expect(pulls.count - given).toBeLessThanOrEqual(1)
        }
      }),
      { seed: 2 },
    )
  })

  test('is walked like what it was made of', () => {
    const items = peekable([1, 2, 3])
    expect(items.peek().value).toBe(1)
    expect([...items]).toEqual([1, 2, 3])
  })
})
