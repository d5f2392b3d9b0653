import { expect, test } from 'vitest'
import { collect } from './stub.ts'

function* order() {
  yield 'tea'
  yield 'toast'
  return 'to pay: 5'
}

/** Counts the calls of next, and can do nothing but next. */
function counter(upTo: number) {
  const counted = { calls: 0, next }
  function next(): IteratorResult<number, string | undefined> {
    counted.calls += 1
    if (counted.calls <= upTo) return { done: false, value: counted.calls }
    const value = counted.calls === upTo + 1 ? 'end' : undefined
    return { done: true, value }
  }
  return counted
}

test('gives the values and the result', () => {
  const expected = { values: ['tea', 'toast'], result: 'to pay: 5' }
  expect(collect(order())).toStrictEqual(expected)
})

test('gives no values, but the result, of a generator that yields nothing', () => {
  function* nothing(): Generator<never, string> {
    return 'sold out'
  }
  const expected = { values: [], result: 'sold out' }
  expect(collect(nothing())).toStrictEqual(expected)
})

test('gives the result undefined, said or unsaid', () => {
  function* said() {
    yield 'tea'
    return undefined
  }
  function* unsaid() {
    yield 'tea'
  }
  const expected = { values: ['tea'], result: undefined }
  expect(collect(said())).toStrictEqual(expected)
  expect(collect(unsaid())).toStrictEqual(expected)
})

test('keeps values that count as false', () => {
  function* falsy() {
    yield ''
    yield undefined
    yield null
    return false
  }
  const expected = { values: ['', undefined, null], result: false }
  expect(collect(falsy())).toStrictEqual(expected)
})

test('works on an iterator that is not iterable', () => {
  const expected = { values: [1, 2, 3], result: 'end' }
  expect(collect(counter(3))).toStrictEqual(expected)
})

test('calls next once more than there are values', () => {
  const counted = counter(3)
  collect(counted)
  expect(counted.calls).toBe(4)
})

test('passes on what the generator throws after two values', () => {
  const served: string[] = []
  function* clumsy() {
    served.push('tea')
    yield 'tea'
    served.push('toast')
    yield 'toast'
    throw new Error('dropped the tray')
  }
  expect(() => collect(clumsy())).toThrow('dropped the tray')
  expect(served).toEqual(['tea', 'toast'])
})
