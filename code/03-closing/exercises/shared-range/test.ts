import { expect, test } from 'vitest'
import { LazyRange } from './stub.ts'

test('gives the numbers, both ends included', () => {
  expect([...new LazyRange(2, 5)]).toEqual([2, 3, 4, 5])
  expect([...new LazyRange(3, 2)]).toEqual([])
})

test('can be walked again', () => {
  const numbers = new LazyRange(1, 3)
  expect([[...numbers], [...numbers]]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ])
})

test('two nested walks have a place each', () => {
  const numbers = new LazyRange(1, 3)
  const pairs: string[] = []
  for (const a of numbers) for (const b of numbers) pairs.push(`${a}${b}`)
  expect(pairs.join(' ')).toBe('11 12 13 21 22 23 31 32 33')
})

test('leaving the inner walk does not end the outer one', () => {
  const numbers = new LazyRange(1, 3)
  const pairs: string[] = []
  for (const a of numbers) {
    for (const b of numbers) {
      if (b > a) break
      pairs.push(`${a}${b}`)
    }
  }
  expect(pairs.join(' ')).toBe('11 21 22 31 32 33')
})

test('keeps no list: a range may have no end', () => {
  const [first, second] = new LazyRange(1, Infinity)
  expect([first, second]).toEqual([1, 2])
})

test('counts the walks that have begun and are not over', () => {
  const numbers = new LazyRange(1, 2)
  const seen: number[] = []
  for (const _a of numbers) {
    seen.push(numbers.walks)
    for (const _b of numbers) seen.push(numbers.walks)
  }
  expect(seen).toEqual([1, 2, 2, 1, 2, 2])
  expect(numbers.walks).toBe(0)
})

test('a walk that is left early is over', () => {
  const numbers = new LazyRange(1, 3)
  for (const _n of numbers) break
  expect(numbers.walks).toBe(0)
  expect(() => {
    for (const n of numbers) throw new Error(`stopped at ${n}`)
  }).toThrow('stopped at 1')
  expect(numbers.walks).toBe(0)
})

test('a walk that was never started has not begun', () => {
  const numbers = new LazyRange(1, 3)
  const walk = numbers[Symbol.iterator]()
  expect(numbers.walks).toBe(0)
  walk.return(undefined)
  expect(numbers.walks).toBe(0)
})
