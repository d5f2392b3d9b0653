import { expect, test } from 'vitest'
import { batches } from './stub.ts'

const length = (word: string) => word.length
const self = (n: number) => n

test('puts items together as long as they are not too heavy', () => {
  const words = ['tea', 'jam', 'toast', 'ham']
  const expected = [
    ['tea', 'jam'],
    ['toast', 'ham'],
  ]
  expect([...batches(words, length, 8)]).toEqual(expected)
})

test('fills a batch up to the limit, and not above it', () => {
  const given = [...batches([2, 2, 3, 1, 4], self, 4)]
  expect(given).toEqual([[2, 2], [3, 1], [4]])
})

test('hands out what is left at the end', () => {
  expect([...batches([1, 1, 1], self, 2)]).toEqual([[1, 1], [1]])
})

test('gives an item that is too heavy a batch of its own', () => {
  expect([...batches([9, 1, 9, 9], self, 4)]).toEqual([[9], [1], [9], [9]])
})

test('gives no batch of no items', () => {
  expect([...batches([], self, 4)]).toEqual([])
})

test('takes items that weigh nothing for items', () => {
  expect([...batches([0, 0, 5, 0], self, 4)]).toEqual([[0, 0], [5], [0]])
})

test('hands out arrays that do not change any more', () => {
  const [first, second] = batches([3, 3], self, 4)
  expect([first, second]).toEqual([[3], [3]])
  expect(first === second).toBe(false)
})

test('hands out a batch as soon as the next item does not fit', () => {
  let pulled = 0
  function* ones() {
    while (pulled < 1000) {
      pulled++
      yield 1
    }
  }
  const given = batches(ones(), self, 3)
  expect(given.next().value).toEqual([1, 1, 1])
  expect(pulled).toBe(4)
})
