import { expect, test } from 'vitest'
import { range } from './stub.ts'

/** The first values of a walk, which is left by `break`. */
function first(count: number, walked: Iterable<number>): number[] {
  const found: number[] = []
  for (const n of walked) {
    if (found.length === count) break
    found.push(n)
  }
  return found
}

test('hands out from, to, and all between', () => {
  expect([...range(1, 3)]).toEqual([1, 2, 3])
})

test('is one number, or none, when there is no more', () => {
  expect([...range(4, 4)]).toEqual([4])
  expect([...range(5, 4)]).toEqual([])
})

test('makes walks and is none itself', () => {
  expect('next' in range(1, 3)).toBe(false)
})

test('can be walked a second time', () => {
  const numbers = range(1, 3)
  expect([...numbers, ...numbers]).toEqual([1, 2, 3, 1, 2, 3])
})

test('can be walked inside a walk of itself', () => {
  const numbers = range(1, 3)
  const pairs: string[] = []
  for (const a of numbers) for (const b of numbers) pairs.push(`${a}${b}`)
  const all = ['11', '12', '13', '21', '22', '23', '31', '32', '33']
  expect(pairs).toEqual(all)
})

test('begins again after a walk that was left', () => {
  const numbers = range(1, 3)
  expect(first(1, numbers)).toEqual([1])
  expect([...numbers]).toEqual([1, 2, 3])
})

test('begins again inside a walk, when the inner one is left', () => {
  const numbers = range(1, 3)
  const seen: number[] = []
  for (const n of numbers) seen.push(n, ...first(1, numbers))
  expect(seen).toEqual([1, 1, 2, 1, 3, 1])
})

test('does not end when it is to have no end', () => {
  expect(first(3, range(0, Infinity))).toEqual([0, 1, 2])
})
