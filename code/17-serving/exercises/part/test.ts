import { expect, test } from 'vitest'
import { rangeOf } from './stub.ts'

test('from one place to another, both included', () => {
  expect(rangeOf('bytes=2-4', 10)).toEqual({ start: 2, end: 5 })
  expect(rangeOf('bytes=0-0', 10)).toEqual({ start: 0, end: 1 })
  expect(rangeOf('bytes=0-9', 10)).toEqual({ start: 0, end: 10 })
})

test('from a place on', () => {
  expect(rangeOf('bytes=4-', 10)).toEqual({ start: 4, end: 10 })
  expect(rangeOf('bytes=0-', 10)).toEqual({ start: 0, end: 10 })
})

test('the last ones', () => {
  expect(rangeOf('bytes=-4', 10)).toEqual({ start: 6, end: 10 })
  expect(rangeOf('bytes=-10', 10)).toEqual({ start: 0, end: 10 })
})

test('more than there are, from a place on', () => {
  expect(rangeOf('bytes=4-10', 10)).toEqual({ start: 4, end: 10 })
  expect(rangeOf('bytes=9-999999', 10)).toEqual({ start: 9, end: 10 })
})

test('more than there are, of the last ones', () => {
  expect(rangeOf('bytes=-11', 10)).toEqual({ start: 0, end: 10 })
})

test('none that is there', () => {
  expect(rangeOf('bytes=10-', 10)).toBe('none')
  expect(rangeOf('bytes=10-12', 10)).toBe('none')
  expect(rangeOf('bytes=-0', 10)).toBe('none')
  expect(rangeOf('bytes=0-', 0)).toBe('none')
})

test('the whole, for what is no range', () => {
  for (const value of ['', '2-4', 'lines=2-4', 'bytes=a-b', 'bytes=-'])
    expect(rangeOf(value, 10), value).toBeUndefined()
  expect(rangeOf(undefined, 10)).toBeUndefined()
})

test('the whole, for a range that runs backwards', () => {
  expect(rangeOf('bytes=5-2', 10)).toBeUndefined()
  expect(rangeOf('bytes=50-20', 10)).toBeUndefined()
})

test('the whole, for several ranges', () => {
  expect(rangeOf('bytes=0-1,4-5', 10)).toBeUndefined()
  expect(rangeOf('bytes=0-1, -1', 10)).toBeUndefined()
})
