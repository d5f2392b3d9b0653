import { expect, test } from 'vitest'
import { unique } from './stub.ts'

test('gives each item once, where it first occurs', () => {
  const menu = ['tea', 'toast', 'tea', 'jam', 'toast', 'tea']
  expect([...unique(menu)]).toEqual(['tea', 'toast', 'jam'])
})

test('leaves out repeats that follow one another', () => {
  expect([...unique([1, 1, 2, 2, 2, 3])]).toEqual([1, 2, 3])
})

test('gives NaN and undefined once, too', () => {
  const odd = [NaN, undefined, NaN, undefined]
  expect([...unique(odd)]).toEqual([NaN, undefined])
})

test('gives nothing of nothing', () => {
  expect([...unique([])]).toEqual([])
})

test('answers on a source without an end', () => {
  let pulled = 0
  function* numbers() {
    while (pulled < 100) yield (pulled += 1)
  }
  expect(unique(numbers()).next().value).toBe(1)
  expect(pulled < 100).toBe(true)
})

test('hands out a new item before anything else is pulled', () => {
  let pulled = 0
  function* coin() {
    while (pulled < 100) yield (pulled += 1) % 2 ? 'heads' : 'tails'
  }
  const sides = unique(coin())
  expect([sides.next().value, pulled]).toEqual(['heads', 1])
  expect([sides.next().value, pulled]).toEqual(['tails', 2])
})

test('has nothing pulled before its first next', () => {
  let pulled = 0
  function* source() {
    while (pulled < 100) yield (pulled += 1)
  }
  unique(source())
  expect(pulled).toBe(0)
})
