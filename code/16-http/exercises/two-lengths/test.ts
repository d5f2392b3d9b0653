import { expect, test } from 'vitest'
import { endOf } from './stub.ts'

test('good requests are accepted', () => {
  expect(endOf([], [])).toBe(0)
  expect(endOf(['36'], [])).toBe(36)
  expect(endOf(['0'], [])).toBe(0)
  expect(endOf([], ['chunked'])).toBe('chunked')
  expect(endOf([], ['Chunked'])).toBe('chunked')
})

test('both kinds of length are refused', () => {
  expect(endOf(['36'], ['chunked'])).toBe('refused')
  expect(endOf(['0'], ['chunked'])).toBe('refused')
})

test('two lengths are refused', () => {
  expect(endOf(['36', '0'], [])).toBe('refused')
  expect(endOf(['36', '36'], [])).toBe('refused')
})

test('two lengths in one field are refused', () => {
  expect(endOf(['36, 0'], [])).toBe('refused')
})

test('a length of anything but digits is refused', () => {
  for (const length of ['', ' ', '+3', '-3', '0x3', '1e3', '3.0', '٣'])
    expect(endOf([length], []), length).toBe('refused')
})

test('a coding that only looks like chunked is refused', () => {
  for (const coding of ['xchunked', 'chunked;', '"chunked"', 'identity'])
    expect(endOf([], [coding]), coding).toBe('refused')
})

test('more than one coding is refused', () => {
  expect(endOf([], ['chunked, gzip'])).toBe('refused')
  expect(endOf([], ['chunked, chunked'])).toBe('refused')
  expect(endOf([], ['gzip', 'chunked'])).toBe('refused')
})
