import { expect, test } from 'vitest'
import { ring, type Waiting } from './stub.ts'

/** Tasks from pairs: who waits for what. */
const waits = (pairs: Record<string, string | undefined>): Waiting[] =>
  Object.entries(pairs).map(([name, waitsFor]) => ({ name, waitsFor }))

test('two who wait for one another', () => {
  expect(ring(waits({ a: 'b', b: 'a' }))).toEqual(['a', 'b', 'a'])
})

test('three who do', () => {
  const found = ring(waits({ a: 'b', b: 'c', c: 'a' }))
  expect(found).toEqual(['a', 'b', 'c', 'a'])
})

test('one who waits for itself', () => {
  expect(ring(waits({ a: 'rain', b: 'b' }))).toEqual(['b', 'b'])
})

test('not those who only wait for the ring', () => {
  const found = ring(waits({ main: 'b', a: 'b', b: 'a' }))
  expect(found).toEqual(['a', 'b', 'a'])
})

test('none, where all wait for something that is no task', () => {
  const found = ring(waits({ a: 'rain', b: 'rain', c: 'a', d: undefined }))
  expect(found).toBe(undefined)
})

test('none, in a list without tasks', () => {
  expect(ring([])).toBe(undefined)
})

test('a chain of a hundred thousand', () => {
  const chain: Waiting[] = []
  for (let n = 0; n < 100_000; n++)
    chain.push({ name: `${n}`, waitsFor: `${n + 1}` })
  expect(ring(chain)).toBe(undefined)
})
